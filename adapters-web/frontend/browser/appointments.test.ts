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

/** A day from now in the service's time zone, so that the slots are ahead whenever this runs. */
const later = (days: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

describe('appointments', () => {
    it('are offered at the desk, picked and moved on the phone, and none that suits reaches the office', async () => {
        const { ids, number } = await (await Caller.signedIn('zhouxiaoyan')).submitted(['injury-determination']);
        const { person: desk } = await Officer.signedIn('injury', browser);
        const place = `示例服务中心${number}`;
        await desk.goTo('/desk/slots');
        await desk.tap('放出时段');
        await desk.tap('确认放出');
        await desk.sees('请填写开始时间和地点');
        await desk.page.getByLabel('用途').selectOption('visit');
        await desk.page.getByLabel('第一个时段的开始时间').fill(`${later(3)}T09:00`);
        await desk.page.getByLabel('连续几个时段').fill('2');
        await desk.page.getByLabel('地点').fill(place);
        await desk.page.getByLabel('请携带（选填）').fill('身份证原件');
        await desk.look('desk-slot-offer');
        await desk.tap('确认放出');
        await desk.sees('已放出2个时段');
        await desk.look('desk-slots');

        const phone = await Person.signedInAs('zhouxiaoyan', browser);
        await phone.goTo(`/matters/${ids[0]}`);
        await phone.tap('选择时间');
        await phone.lookEveryWay('slots');
        const slots = phone.page.getByRole('listitem').filter({ hasText: place });
        await slots.first().getByRole('button', { name: /^预约这个时间/ }).click();
        await phone.sees('已预约');
        await phone.sees(`${later(3)} 09:00（30分钟）`);
        await phone.tap('改约时间');
        await slots.first().getByRole('button', { name: /^预约这个时间/ }).click();
        await phone.sees(`${later(3)} 09:30（30分钟）`);
        await phone.lookEveryWay('appointment');

        await phone.tap('都不合适');
        await phone.page.getByLabel(/^哪些时间合适/).fill('只有周五下午有空');
        await phone.lookEveryWay('none-suits');
        await phone.tap('答复“都不合适”');
        await phone.sees('已答复都不合适，等待办理机关另行安排。');
        await phone.sees(/办理机关最晚 \d{4}-\d{2}-\d{2} 另行安排。/);

        await desk.goTo('/desk/slots');
        await desk.heading('预约时段');
        await desk.tap(`${number}-02`, 'link');
        await desk.sees('申请人答复都不合适');
        await desk.sees('希望：只有周五下午有空');
        await desk.look('dossier-appointments');
        await desk.tap('请申请人选择到访面谈时间');
        await desk.sees('已请申请人选择时间');
        await phone.sees('请选择一个时间；都不合适的，也请答复。');
        expect(await phone.page.getByText('已预约').count()).toBe(0);
        phone.sawNoFault();
        desk.sawNoFault();
    });
});
