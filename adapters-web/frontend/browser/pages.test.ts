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
    person = await Person.opened(browser, PHONE);
    await (await Caller.signedIn('chenwei')).signInTo(person.context);
});
afterAll(() => browser?.close());

describe('on a phone and on a wide screen', () => {
    it.each(PAGES)('%s is complete, fits, and is accessible', async (name, address) => {
        await person.goTo(address.replace(/:(\w+)/, (_, id: string) => ids[id] ?? ''));
        await person.settled();
        await person.fits();
        expect(await person.page.getByRole('button', { name: '退出', exact: true }).count(), 'ways out').toBe(1);
        await person.lookEveryWay(name);
        await person.on(DESK, async () => {
            await person.settled();
            await person.fits();
            await person.look(name);
        });
        person.sawNoFault();
    });
});

describe('on paper', () => {
    it.each(['form', 'receipt'])('the %s is printed without the parts for the screen', async (paper) => {
        const chenwei = await Person.signedInAs('chenwei', browser, DESK);
        await chenwei.goTo(`/print/${ids.bundle}/${paper}`);
        await chenwei.settled();
        await chenwei.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        expect(await chenwei.page.evaluate(() => getComputedStyle(document.body).color), 'dark on paper').toBe('rgb(24, 34, 51)');
        expect(await chenwei.page.getByRole('button').filter({ visible: true }).count()).toBe(0);
        await chenwei.photograph(`paper-${paper}`);
        const pdf = await chenwei.page.pdf({ format: 'A4', ...(PICTURES && { path: `${PICTURES}/paper-${paper}.pdf` }) });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
});
