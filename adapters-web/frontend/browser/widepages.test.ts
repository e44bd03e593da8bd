import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { DESK, PHONE, PICTURES } from './support/ground';
import { aLife, PAGES } from './support/life';
import { launched, Person } from './support/person';

let browser: Browser;
let ids: Record<string, string>;
let person: Person;

beforeAll(async () => {
    [browser, ids] = await Promise.all([launched(), aLife()]);
    person = await Person.opened(browser, DESK);
    await (await Caller.signedIn('chenwei')).signInTo(person.context);
});
afterAll(() => browser?.close());

describe('on a wide screen', () => {
    it.each(PAGES)('%s is complete, fits, and is accessible', async (name, address) => {
        await person.goTo(address.replace(/:(\w+)/, (_, id: string) => ids[id] ?? ''));
        await person.settled();
        await person.fits();
        await person.look(name);
        person.sawNoFault();
    });
});

describe('on paper', () => {
    it.each(['form', 'receipt'])('the %s is printed without the parts for the screen', async (paper) => {
        const chenwei = await Person.signedInAs('chenwei', browser, DESK);
        await chenwei.goTo(`/print/${ids.bundle}/${paper}`);
        await chenwei.settled();
        await chenwei.page.emulateMedia({ media: 'print' });
        expect(await chenwei.page.getByRole('button').filter({ visible: true }).count()).toBe(0);
        await chenwei.photograph(`paper-${paper}`);
        const pdf = await chenwei.page.pdf({ format: 'A4', ...(PICTURES && { path: `${PICTURES}/paper-${paper}.pdf` }) });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
});

describe('by a code', () => {
    it('a wide screen is signed in from a phone, whose owner reads first what that does', async () => {
        const desktop = await Person.at(browser, DESK);
        await desktop.goTo('/me');
        await desktop.page.getByRole('img', { name: '登录二维码' }).waitFor();
        await desktop.look('login-scan');
        const told = await desktop.page.locator('[data-part=user-code]').innerText();
        const code = /[A-Z0-9]{3,}-?[A-Z0-9]{3,}/.exec(told)?.[0] ?? '';

        const phone = await Person.signedInAs('chenwei', browser, PHONE);
        await phone.goTo(`/login/scan?code=${code}`);
        await phone.sees('二维码如果是别人发给您的');
        await phone.look('scan-ask');
        await phone.tap('是我本人，确认登录');
        await phone.sees('已经确认');
        await desktop.sees('陈伟');
        desktop.sawNoFault();
    });
});
