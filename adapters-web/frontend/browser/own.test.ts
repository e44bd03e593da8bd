import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { launched, Person } from './support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('a person\'s own pages', () => {
    it('move a matter marked before signing in to the account, and show it on another phone', async () => {
        const chenwei = await Person.at(browser);
        await chenwei.goTo('/guide');
        await chenwei.press(chenwei.page.getByRole('heading', { name: /停工留薪期确认/ }));
        await chenwei.tap(/^收藏：.*停工留薪期确认/);
        await chenwei.page.getByRole('button', { name: /^已收藏：.*停工留薪期确认/ }).waitFor();
        await chenwei.goTo('/me');
        await chenwei.signIn('chenwei');
        await chenwei.sees('我的事项');
        expect(await chenwei.page.evaluate(() => localStorage.getItem('onething.favourites'))).toBeNull();

        const elsewhere = await Person.signedInAs('chenwei', browser);
        await elsewhere.goTo('/me/favourites');
        await elsewhere.heading(/停工留薪期确认/);
        await elsewhere.tap(/^已收藏：.*停工留薪期确认/);
        await elsewhere.page.getByRole('heading', { name: /停工留薪期确认/ }).waitFor({ state: 'detached' });
        elsewhere.sawNoFault();
    });

    it('say by which channels a person is notified, and keep an address masked', async () => {
        const zhou = await Person.signedInAs('zhouxiaoyan', browser);
        await zhou.goTo('/me/notifications');
        await zhou.page.getByLabel('用电子邮件通知我').check();
        await zhou.page.getByLabel('电子邮箱').fill('xiaoyan@example.com');
        await zhou.tap('保存');
        await zhou.sees('现在是 x***@example.com');
        await zhou.page.getByLabel('换一个电子邮箱').fill('nobody');
        await zhou.tap('保存');
        await zhou.sees(/请填写完整的电子邮箱地址/);
        zhou.sawNoFault();
    });

    it('show all stored data in words, and offer it as a download', async () => {
        const lina = await Person.signedInAs('lina', browser);
        await lina.goTo('/me/data');
        await lina.sees('445***********1527');
        await lina.sees(/已提交 \d+ 份/);
        const file = lina.page.waitForEvent('download');
        await lina.tap('下载全部数据');
        const taken = JSON.parse(await text(await (await file).createReadStream())) as { account: { idNumber: string } };
        expect(taken.account.idNumber).toBe('445202199003071527');
        lina.sawNoFault();
    });

    it('end a sign-in on a lost phone, which then has to sign in again', async () => {
        const lost = await Person.signedInAs('factory', browser);
        const here = await Person.signedInAs('factory', browser);
        await here.goTo('/me/sessions');
        await here.sees('（本次登录）');
        await here.signedInTooLongAgo('**/api/v1/me/sessions/*');
        await here.tap('退出登录');
        await here.page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
        await here.sees('退出别处的登录之前请重新登录一次');
        await here.look('sessions-proof');
        await here.tap('重新登录');
        await here.signIn('factory');
        await here.sees('（本次登录）');
        await here.page.getByRole('button', { name: '退出登录' }).first().click();
        await here.page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
        await here.sees('已退出');
        here.sawNoFault();

        await lost.goTo('/me');
        await lost.sees('登录已过期');
    });

    it('name an agent for one bundle, who continues it until the authority ends', async () => {
        const worker = await Caller.signedIn('lina');
        const bundle = await worker.opened(['injury-determination']);
        const lina = await Person.signedInAs('lina', browser);
        await lina.goTo(`/apply/${bundle}/agents`);
        await lina.sees('还没有请代办人。');
        await lina.tap('确认委托');
        await lina.sees('这一项必须填写');
        const write = (field: string, text: string) => lina.page.locator(`[data-field=${field}]`).locator('input').fill(text);
        await write('name', '黄磊');
        await write('idNumber', '445202198502142137');
        await lina.press(lina.page.locator('label[data-option=lawyer]'));
        await write('authority', '授权委托书〔2026〕第12号');
        await write('until', '2099-01-01');
        await lina.tap('确认委托');
        await lina.sees('委托期限应为今天起两年之内');
        await lina.look('agents-refused');
        await write('until', new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10));
        await lina.tap('确认委托');
        await lina.heading('黄*');

        const lawyer = await Person.signedInAs('huanglei', browser);
        await lawyer.goTo('/me/agents');
        await lawyer.tap('接着办', 'button');
        await lawyer.sees(/第 1 部分/);

        await lina.tap('终止委托：黄*');
        await lina.press(lina.page.locator('.van-dialog').getByRole('button', { name: '终止委托' }));
        await lina.sees('已结束');
        await lawyer.goTo(`/apply/${bundle}/agents`);
        await lawyer.sees('没有找到这份申请');
        lina.sawNoFault();
    });
});
