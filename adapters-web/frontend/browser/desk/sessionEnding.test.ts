import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { Caller } from '../support/caller';
import { DESK, launched, Person } from '../support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('the sessions of somebody else', () => {
    it('are ended by an administrator, and the holder reads why', async () => {
        const reason = `本人来电：手机丢失 ${Date.now()}`;
        const union = '81445202MC12345674';
        await Caller.signedIn('union');

        const admin = await Person.atTheDesk('admin', browser, DESK);
        await admin.goTo('/desk/session-endings');
        await admin.heading('结束登录');
        await admin.tap('结束全部登录');
        await admin.sees('请写明号码和原因。');
        await admin.page.getByLabel('本人的身份证号码').fill('445202');
        await admin.page.getByLabel('为什么结束').fill(reason);
        await admin.tap('结束全部登录');
        await admin.sees('不是有效的身份证号码');
        await admin.look('admin-session-ending-wrong');
        await admin.page.getByLabel('本人的身份证号码').fill(union);
        await admin.tap('结束全部登录');
        await admin.sees(/^已结束 \d+ 处登录/);
        await admin.lookEveryWay('admin-session-ending');
        await admin.fits();
        admin.sawNoFault();

        const again = await Person.signedInAs('union', browser);
        await again.goTo('/me/password');
        await again.sees('系统管理员让所有地方退出了登录');
        await again.sees(`原因：${reason}`);
        again.sawNoFault();
    });
});
