import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../support/ground';
import { DESK, launched, Person } from '../support/person';

const CHOSEN = '秋天的榕江很安静呀。';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

async function types(person: Person, password: string, again = password): Promise<void> {
    await person.page.getByLabel(/^新密码/).fill(password);
    await person.page.getByLabel('再输入一次').fill(again);
}

describe('a password', () => {
    it('is changed on the phone by who knows it, and back', async () => {
        const union = await Person.signedInAs('union', browser);
        await union.goTo('/me');
        await union.tap('登录密码', 'link');
        await union.heading('登录密码');
        await union.sees('现在的账号：u***（只显示第一个字）');
        await union.lookEveryWay('own-password');
        await union.tap('保存新密码');
        await union.sees('请填写现在的密码。');
        await union.page.getByLabel('现在的密码', { exact: true }).fill('不是这个密码，猜的');
        await types(union, CHOSEN, 'something else');
        await union.tap('保存新密码');
        await union.sees('两次输入的密码不一样。');
        await types(union, CHOSEN);
        await union.tap('保存新密码');
        await union.sees('现在的密码不正确');
        await union.look('own-password-refused');
        await union.page.getByLabel('现在的密码', { exact: true }).fill(PASSWORD);
        await union.tap('保存新密码');
        await union.sees(/^更改了密码/);

        await union.page.getByLabel('现在的密码', { exact: true }).fill(CHOSEN);
        await types(union, PASSWORD);
        await union.tap('保存新密码');
        await expect.poll(() => union.page.getByText(/^更改了密码/).count()).toBeGreaterThan(1);
        await union.fits();
        union.sawNoFault();
    });

    it('that somebody else gave is replaced before the person gets in', async () => {
        const firm = await Person.at(browser);
        await firm.context.route('**/login/password', (route) => route.fulfill({ json: { next: 'new-password' } }));
        await firm.context.route('**/login/first-password', (route) => {
            const { password } = route.request().postDataJSON() as { password: string };
            const problem = {
                type: 'urn:onething:problem:password-unchanged',
                title: '新密码和原来的一样',
                status: 422,
                detail: '新密码和原来的一样，没有更改。',
                instead: '请换一个新的密码。',
            };
            return password === PASSWORD
                ? route.fulfill({ status: 422, contentType: 'application/problem+json', json: problem })
                : route.fulfill({ json: { redirectTo: '/help' } });
        });
        await firm.goTo('/me');
        await firm.signIn('firm');
        await firm.heading('设置自己的密码');
        await firm.lookEveryWay('first-password');
        await firm.tap('设置密码并登录');
        await firm.sees(/^密码至少要有 10 个字符/);
        await types(firm, PASSWORD);
        await firm.tap('设置密码并登录');
        await firm.sees('请换一个新的密码。');
        await types(firm, CHOSEN);
        await firm.tap('设置密码并登录');
        await firm.at('/help');
    });

    it('is changed at the desk by the staff', async () => {
        const name = `林${String.fromCodePoint(0x4e00 + (randomBytes(2).readUInt16BE() % 5_000))}`;
        const account = `password-${randomBytes(4).toString('hex')}`;
        const admin = await Person.atTheDesk('admin', browser, DESK);
        await admin.goTo('/desk/staff');
        await admin.page.getByRole('button', { name: '吴晓东' }).waitFor();
        await admin.tap('添加', 'button');
        await admin.page.getByLabel(/^账号/).fill(account);
        await admin.page.getByLabel('姓名').fill(name);
        await admin.page.getByLabel('部门').selectOption('work-injury');
        await admin.page.getByLabel('区域').selectOption('445200');
        await admin.press(admin.page.getByRole('button', { name: '添加', exact: true }));
        const link = new URL(await admin.page.locator('.once code').innerText());
        const officer = await Person.at(browser, DESK);
        await officer.goTo(link.pathname + link.hash);
        await types(officer, CHOSEN);
        await officer.press(officer.page.getByRole('button', { name: '设置密码' }));
        await officer.tap('登录');
        await officer.enter(account, CHOSEN);
        await officer.heading('办件');

        await officer.goTo('/desk/account');
        await officer.page.getByLabel('现在的密码', { exact: true }).fill(CHOSEN);
        await types(officer, `${CHOSEN}再长一点`);
        await officer.tap('保存新密码');
        await officer.sees('更改了密码');
        await officer.look('desk-password');
        officer.sawNoFault();
    });
});
