import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { Caller } from './support/caller';
import { PHONE } from './support/ground';
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

describe('on a phone', () => {
    it.each(PAGES)('%s is complete, fits, and is accessible', async (name, address) => {
        await person.goTo(address.replace(/:(\w+)/, (_, id: string) => ids[id] ?? ''));
        await person.settled();
        await person.fits();
        await person.lookEveryWay(name);
        person.sawNoFault();
    });
});
