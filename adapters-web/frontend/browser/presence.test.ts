import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { DESK, launched, Person, PHONE, type Screen } from './support/person';

let browser: Browser;
let lina: Caller;

beforeAll(async () => {
    browser = await launched();
    lina = await Caller.signedIn('lina');
});
afterAll(() => browser?.close());

async function atTheMatter(account: string, id: string, screen: Screen = DESK): Promise<Person> {
    const officer = await Person.atTheDesk(account, browser, screen);
    await officer.goTo(`/desk/matters/${id}`);
    await officer.page.locator('[data-action]').first().waitFor();
    return officer;
}

const here = (officer: Person) => officer.page.locator('header [role=status]');

it('two officers see each other at a matter, and are warned before they act', async () => {
    const { ids } = await lina.submitted(['injury-determination']);
    const id = ids[0] ?? '';
    const officer = await atTheMatter('injury', id);
    expect(await here(officer).innerText(), 'alone').toBe('');

    const head = await atTheMatter('injury-head', id, { ...DESK, dark: true });
    await here(head).getByText('吴晓东也在查看这件办件').waitFor();
    await here(officer).getByText('郑海燕也在查看这件办件').waitFor();
    await officer.look('desk-presence');

    await officer.press(officer.page.locator('[data-action=accept]'));
    const warning = officer.page.getByRole('region', { name: '现在可以办理' }).getByRole('alert');
    await warning.getByText('郑海燕也在查看这件办件，可能正要办理。').waitFor();
    await officer.look('desk-presence-warning');
    await head.look('desk-presence-dark');

    await head.goTo('/desk');
    await warning.waitFor({ state: 'detached' });
    await expect.poll(() => here(officer).innerText()).toBe('');
    officer.sawNoFault();
    head.sawNoFault();
});

it('a colleague whose device lost its network is gone soon, also on a narrow screen', async () => {
    const { ids } = await lina.submitted(['injury-determination']);
    const id = ids[0] ?? '';
    const head = await atTheMatter('injury-head', id);
    const officer = await atTheMatter('injury', id, PHONE);
    await here(officer).getByText('郑海燕也在查看这件办件').waitFor();
    await officer.look('desk-presence-narrow');

    await head.context.setOffline(true);
    await head.page.close();

    await here(officer).getByText('郑海燕').waitFor({ state: 'detached' });
    officer.sawNoFault();
});
