import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { Officer } from './support/officer';
import { launched, Person } from './support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('the two sides of a matter', () => {
    it('ask and answer each other on open pages, and the desk lists what waits', async () => {
        const { ids, number } = await (await Caller.signedIn('zhouxiaoyan')).submitted(['injury-determination']);
        const phone = await Person.signedInAs('zhouxiaoyan', browser);
        await phone.goTo(`/matters/${ids[0]}`);
        await phone.tap('向办理机关提问');
        await phone.tap('发送提问');
        await phone.sees('请写明内容');
        await phone.page.getByLabel(/^要问什么/).fill('还需要我交什么材料吗？');
        await phone.tap('发送提问');
        await phone.sees('还需要我交什么材料吗？');
        await phone.sees(/等待答复，最晚/);
        await phone.lookEveryWay('inquiries');

        const { person: desk } = await Officer.signedIn('injury', browser);
        await desk.goTo('/desk/inquiries');
        await desk.heading('催办与询问');
        await desk.look('desk-inquiries');
        await desk.tap(`${number}-02`, 'link');
        await desk.sees('还需要我交什么材料吗？');
        await desk.tap('答复');
        await desk.page.getByLabel(/^答复（申请人可见）/).fill('材料齐全，不用补交。');
        await desk.tap('发送答复');
        await desk.sees('材料齐全，不用补交。');
        await phone.sees('材料齐全，不用补交。');

        await desk.tap('询问申请人');
        await desk.page.getByLabel(/^要问什么/).fill('事故当天谁在场？');
        await desk.tap('发送询问');
        await phone.sees('事故当天谁在场？');
        await phone.tap('答复');
        await phone.page.getByLabel('您的答复').fill('班长王强。');
        await phone.tap('发送答复');
        await desk.sees('班长王强。');
        await desk.tap('写备注');
        await desk.page.getByLabel(/^备注（只有本单位承办人员可见/).fill('班长电话已核实。');
        await desk.tap('保存备注');
        await desk.sees('班长电话已核实。');
        await desk.sees(/^吴晓东 · /);
        await desk.look('dossier-inquiries');
        await phone.goTo(`/matters/${ids[0]}`);
        await phone.sees('班长王强。');
        expect(await phone.page.getByText('班长电话已核实').count(), 'the note stays in the office').toBe(0);
        phone.sawNoFault();
        desk.sawNoFault();
    });

    it('催办 is offered when the service says that a clock has run out, and is sent with that clock', async () => {
        const { ids } = await (await Caller.signedIn('zhouxiaoyan')).submitted(['injury-determination']);
        const phone = await Person.signedInAs('zhouxiaoyan', browser);
        await phone.goTo(`/matters/${ids[0]}`);
        await phone.sees('催办与询问');
        expect(await phone.page.getByRole('button', { name: /^催办/ }).count(), 'no clock has run out').toBe(0);

        const clock = { code: 'review', title: '受理审查' };
        const asked: unknown[] = [];
        const inquiry = () => ({
            id: ids[0],
            kind: 'expedite',
            clock,
            question: { by: 'applicant', text: '', at: new Date().toISOString() },
            answerBy: '2099-01-05',
            overdue: false,
            mayAnswer: false,
        });
        await phone.page.route(`**/api/v1/matters/${ids[0]}/inquiries`, async (route) => {
            if (route.request().method() === 'POST') {
                asked.push(route.request().postDataJSON());
                await route.fulfill({ status: 201, json: inquiry() });
            } else {
                const items = asked.map(inquiry);
                await route.fulfill({ json: { items, mayAsk: true, expeditable: items.length > 0 ? [] : [clock] } });
            }
        });
        await phone.goTo(`/matters/${ids[0]}`);
        await phone.tap('催办：受理审查');
        await phone.sees(/负责人须在规定的工作日内答复您/);
        await phone.lookEveryWay('expedite');
        await phone.tap('确认催办');
        await phone.sees('等待答复，最晚 2099-01-05');
        expect(asked).toEqual([{ text: '', clock: 'review' }]);
        expect(await phone.page.getByRole('button', { name: /^催办/ }).count()).toBe(0);
        phone.sawNoFault();
    });
});
