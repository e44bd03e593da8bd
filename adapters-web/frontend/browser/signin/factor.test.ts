import { createHmac, randomBytes } from 'node:crypto';
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, launched, Person } from '../support/person';

const STEP_MILLISECONDS = 30_000;
const PASSWORD = '秋天的榕江很安静呀。';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

/** The code of an authenticator app (RFC 6238), now or some steps of half a minute later. */
function codeOf(secret: string, later = 0): string {
    const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MILLISECONDS) + later));
    const hash = createHmac('sha1', key).update(step).digest();
    const at = hash.readUInt8(19) & 15;
    return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A character of its own for a name, which another run on the same service hardly has. */
const aWord = () => String.fromCodePoint(0x4e00 + (randomBytes(2).readUInt16BE() % 5_000));

async function anAdministrator(account: string): Promise<Person> {
    const admin = await Person.atTheDesk(account, browser, DESK);
    await admin.goTo('/desk/staff');
    await admin.page.getByRole('button', { name: '吴晓东' }).waitFor();
    return admin;
}

/** A new member of the staff, so that no other test is signed out. */
async function signedUp(admin: Person, account: string, name: string): Promise<Person> {
    await admin.tap('添加', 'button');
    await admin.page.getByLabel(/^账号/).fill(account);
    await admin.page.getByLabel('姓名').fill(name);
    await admin.page.getByLabel('部门').selectOption('work-injury');
    await admin.page.getByLabel('区域').selectOption('445200');
    await admin.press(admin.page.getByRole('button', { name: '添加', exact: true }));
    const link = new URL(await admin.page.locator('.once code').innerText());
    const officer = await Person.at(browser, DESK);
    await officer.goTo(link.pathname + link.hash);
    await officer.page.getByLabel(/^新密码/).fill(PASSWORD);
    await officer.page.getByLabel('再输入一次').fill(PASSWORD);
    await officer.press(officer.page.getByRole('button', { name: '设置密码' }));
    await officer.tap('登录');
    await officer.enter(account, PASSWORD);
    await officer.heading('办件');
    return officer;
}

async function entersCode(officer: Person, code: string): Promise<void> {
    await officer.heading('二次验证');
    await officer.page.getByLabel('验证码').fill(code);
    await officer.press(officer.page.getByRole('button', { name: '登录', exact: true }));
}

/** A security key in the person's computer, which answers as soon as it is asked. */
async function aSecurityKey(person: Person): Promise<{ chrome: CDPSession; authenticatorId: string }> {
    const chrome = await person.context.newCDPSession(person.page);
    await chrome.send('WebAuthn.enable');
    const options = { protocol: 'ctap2', transport: 'usb', automaticPresenceSimulation: true } as const;
    const { authenticatorId } = await chrome.send('WebAuthn.addVirtualAuthenticator', { options });
    return { chrome, authenticatorId };
}

/** Adds a passkey at 账号安全, signs in with it at another computer, and removes it. */
async function usesAPasskey(officer: Person, account: string): Promise<void> {
    const key = await aSecurityKey(officer);
    await officer.page.getByLabel('给它起个名字').fill('安全密钥');
    await officer.tap('添加通行密钥');
    await officer.sees('已添加。下次登录时可以用它。');
    await officer.tap('给“安全密钥”改名');
    await officer.page.getByLabel('新名字').fill('办公室的安全密钥');
    await officer.tap('保存');
    await officer.sees('办公室的安全密钥');
    await officer.tap('添加通行密钥');
    await officer.sees(/^请先起个名字/);
    await officer.page.getByLabel('给它起个名字').fill('同一个');
    await officer.tap('添加通行密钥');
    await officer.sees('这个设备里已经有这个账号的通行密钥。');
    await officer.look('desk-passkey');

    const elsewhere = await Person.at(browser, DESK);
    const plugged = await aSecurityKey(elsewhere);
    await elsewhere.goTo('/desk/account');
    await elsewhere.enter(account, PASSWORD);
    await elsewhere.heading('二次验证');
    await elsewhere.tap('用通行密钥登录');
    await elsewhere.sees(/^没有收到通行密钥的答复/);
    await elsewhere.look('second-step-passkey');
    const { credentials } = await key.chrome.send('WebAuthn.getCredentials', { authenticatorId: key.authenticatorId });
    for (const credential of credentials) await plugged.chrome.send('WebAuthn.addCredential', { authenticatorId: plugged.authenticatorId, credential });
    await elsewhere.tap('用通行密钥登录');
    await elsewhere.heading('账号安全');
    await elsewhere.sees(/最近一次登录/);
    await elsewhere.sees('密码和通行密钥登录');
    await elsewhere.tap('移除“办公室的安全密钥”');
    await elsewhere.tap('确认移除');
    await elsewhere.sees('移除了通行密钥');
    elsewhere.sawNoFault();
}

describe('a second factor', () => {
    it('is set up at the desk, a code or a passkey, replaced by a recovery code, and reset by two administrators', async () => {
        const name = `林${aWord()}${aWord()}`;
        const account = `factor-${randomBytes(4).toString('hex')}`;
        const admin = await anAdministrator('admin');
        const officer = await signedUp(admin, account, name);

        await officer.goTo('/desk/account');
        await officer.heading('账号安全');
        await officer.tap('开始设置');
        const secret = (await officer.page.locator('code.secret').innerText()).replaceAll(' ', '');
        await officer.page.getByRole('img', { name: '给验证器扫的二维码' }).waitFor();
        await officer.look('desk-factor-enrolment');
        await officer.page.getByLabel('验证码').fill(codeOf(secret));
        await officer.tap('确认');
        const listed = officer.page.getByRole('list', { name: '恢复码' });
        await listed.waitFor();
        const recoveryCodes = await listed.getByRole('listitem').allInnerTexts();
        expect(recoveryCodes).toHaveLength(10);
        await officer.look('desk-factor-set-up');

        await officer.page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click();
        await officer.enter(account, PASSWORD);
        await entersCode(officer, '000000');
        await officer.page.getByRole('alert').first().waitFor();
        await officer.look('second-step');
        await entersCode(officer, codeOf(secret, 1));
        await officer.heading('账号安全');
        await officer.sees('还有 10 个恢复码没有用过。');
        await officer.look('desk-account');
        await usesAPasskey(officer, account);

        const another = await Person.at(browser, DESK);
        await another.goTo('/desk');
        await another.enter(account, PASSWORD);
        await entersCode(another, recoveryCodes[0] ?? '');
        await another.heading('办件');
        await another.goTo('/desk/account');
        await another.sees('还有 9 个恢复码没有用过。');

        await admin.press(admin.page.getByRole('button', { name }).last());
        await admin.page.getByLabel('怎样确认是本人要求的').fill('本人带身份证到窗口');
        await admin.tap('提出');
        await admin.sees('已提出，等待另一位系统管理员批准。');
        await admin.look('admin-factor-reset');
        const second = await anAdministrator('admin-second');
        const reset = second.page.locator('.fields', { hasText: name });
        await second.press(reset.getByRole('button', { name: '批准' }));
        await reset.waitFor({ state: 'detached' });
        await another.goTo('/desk/statistics');
        await another.sees('登录已过期');

        const returned = await Person.at(browser, DESK);
        await returned.goTo('/desk');
        await returned.enter(account, PASSWORD);
        await returned.heading('办件');
        await returned.goTo('/desk/account');
        await returned.sees(/^还没有设置。/);
        officer.sawNoFault();
        admin.sawNoFault();
    });
});
