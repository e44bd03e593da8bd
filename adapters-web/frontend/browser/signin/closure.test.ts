import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launched, Person } from '../support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

/** `ClosedAccountTest` closes accounts at the service. Here the answers are given, so that no other test loses a person. */
async function whose(closure: { obstacles: string[]; drafts: number; submitted: number }): Promise<Person> {
    const person = await Person.signedInAs('insurer', browser);
    await person.context.route('**/api/v1/me/closure', (route) =>
        route.request().method() === 'GET' ? route.fulfill({ json: closure }) : route.fulfill({ status: 204 }),
    );
    await person.goTo('/me');
    await person.tap('注销账号', 'link');
    await person.heading('注销账号');
    return person;
}

describe('closing the account', () => {
    it('says what is deleted and what stays, asks twice, and signs the person out', async () => {
        const insurer = await whose({ obstacles: [], drafts: 1, submitted: 2 });
        await insurer.sees(/没有提交的 1 份草稿/);
        await insurer.sees(/已经提交的 2 份申请和办理档案/);
        await insurer.lookEveryWay('closure');
        await insurer.page.getByRole('button', { name: '注销账号' }).click();
        await insurer.sees('请先看过说明并勾选。');
        await insurer.tap(/^我已看过上面的说明/, 'checkbox');
        await insurer.page.getByRole('button', { name: '注销账号' }).click();
        await insurer.sees('注销以后不能恢复。确定要注销账号吗？');
        await insurer.page.getByRole('dialog').getByRole('button', { name: '注销账号' }).click();
        await insurer.sees('账号已注销，所有地方都已退出登录。');
        await insurer.look('closed');
        expect(await insurer.page.evaluate(() => localStorage.getItem('onething.h5'))).toBeNull();
        await insurer.tap('回到首页', 'link');
        await insurer.goTo('/me');
        await insurer.heading('登录');
        insurer.sawNoFault();
    });

    it('says which matters stand against it', async () => {
        const insurer = await whose({ obstacles: ['open-matter', 'inquiry'], drafts: 0, submitted: 1 });
        await insurer.heading('现在还不能注销');
        await insurer.sees('有提问还没有答复。');
        expect(await insurer.page.getByRole('button', { name: '注销账号' }).count()).toBe(0);
        await insurer.lookEveryWay('closure-refused');
        insurer.sawNoFault();
    });
});
