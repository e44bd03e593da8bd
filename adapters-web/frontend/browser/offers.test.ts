import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { launched, Person } from './support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('what the service has already', () => {
    it('is taken instead of an upload, with a consent that the person can read again', async () => {
        const zhou = await Caller.signedIn('zhouxiaoyan');
        const { ids, number } = await zhou.submitted(['injury-determination']);
        const officer = await Caller.signedIn('injury', 'desk');
        await officer.act(ids[0] ?? '', 'accept');
        await officer.act(ids[0] ?? '', 'decide', {
            outcome: 'recognised',
            statement: '因工作原因受到事故伤害',
            inputs: { item: 'work-accident', basis: '工伤保险条例第十四条第（一）项' },
        });
        const bundle = await zhou.filledIn(['capacity-assessment']);
        const phone = await Person.signedInAs('zhouxiaoyan', browser);

        await phone.goTo(`/apply/${bundle}/materials`);
        await phone.sees('不用再交，可以直接引用');
        await phone.page.getByRole('button', { name: '查看 认定工伤决定书' }).first().click();
        await phone.page.locator('dialog').getByRole('img', { name: '认定工伤决定书' }).waitFor();
        await phone.page.getByRole('button', { name: '关闭预览' }).click();
        await phone.page.getByRole('button', { name: '引用 认定工伤决定书' }).first().click();
        await phone.tap('同意并引用');
        await phone.page.getByText('已引用').first().waitFor();
        await phone.page.getByRole('button', { name: '引用 本人身份证' }).first().click();
        await phone.tap('同意并引用');
        await phone.page.getByText('已引用').nth(1).waitFor();
        await phone.fits();
        await phone.lookEveryWay('offers');

        await phone.page.getByRole('button', { name: '调取 社会保障卡' }).click();
        await phone.sees('省电子证照平台');
        await phone.tap('同意并调取');
        await phone.page.getByText('已引用').nth(2).waitFor();

        await phone.goTo(`/apply/${bundle}/form/determination`);
        await phone.sees('来自您引用的文书');
        await phone.sees(`${number}-02-P`);

        const second = await zhou.filledIn(['injury-determination']);
        await phone.goTo(`/apply/${second}/materials`);
        await phone.page.getByRole('button', { name: '调取 劳动合同备案登记' }).click();
        await phone.tap('同意并调取');
        await phone.sees('请选择用哪一份');
        await phone.page.getByRole('button', { name: /调取 YP-contract-2/ }).click();
        await phone.tap('同意并调取');
        await phone.page.getByText('已引用').first().waitFor();
        await phone.page.getByRole('button', { name: '调取 社会保险参保证明' }).click();
        await phone.tap('同意并调取');
        await phone.sees('没有找到电子证照');
        await phone.fits();

        await phone.goTo('/me/consents');
        await phone.sees('引用过的已有材料');
        await phone.sees(number);
        await phone.sees('向省电子证照平台查询“社会保障卡”');
        await phone.sees('电子证照：社会保障卡（揭阳市人力资源和社会保障局');
        await phone.fits();
        expect(await phone.page.getByText('您同意用于一份申请').count()).toBeGreaterThanOrEqual(2);
        phone.sawNoFault();
    });
});
