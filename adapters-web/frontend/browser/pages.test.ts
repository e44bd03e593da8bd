import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { Caller } from './caller';
import { PHONE } from './ground';
import { aLife, PAGES } from './life';
import { launched, Person } from './person';

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
    it.each(PAGES)('%s is whole, fits, and shuts nobody out', async (name, address) => {
        await person.goTo(address.replace(/:(\w+)/, (_, id: string) => ids[id] ?? ''));
        await person.settled();
        await person.fits();
        await person.lookEveryWay(name);
        person.sawNoFault();
    });
});
