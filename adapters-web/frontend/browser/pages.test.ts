import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller, CHEN_WEI } from './caller';
import { DESK, PHONE } from './ground';
import { launched, Person } from './person';

let browser: Browser;
const ids: Record<string, string> = {};

/** A life with something on every page: a draft, a matter that is handled, one that waits, one decided, one returned. */
beforeAll(async () => {
    browser = await launched();
    const [chenwei, injury] = await Promise.all([Caller.signedIn('chenwei'), Caller.signedIn('injury', 'desk')]);
    ids.draft = await chenwei.ready(['injury-determination', 'capacity-assessment']);
    ids.empty = await chenwei.opened(['inspection-complaint']);
    const both = await chenwei.submitted(['injury-determination', 'capacity-assessment']);
    ids.bundle = both.bundle;
    ids.handled = both.ids[0] ?? '';
    ids.waiting = both.ids[1] ?? '';
    await injury.act(ids.handled, 'accept');
    await chenwei.names(ids.draft);
    await chenwei.marks('injury-determination');
    await chenwei.corrects(both.bundle, 'worker.name', '陈伟明');
    await (await Caller.signedIn('admin', 'desk')).announces();
    const lina = await Caller.signedIn('lina');
    await lina.names(await lina.opened(['injury-determination']), CHEN_WEI);
    const returned = await chenwei.submitted(['injury-determination']);
    ids.returned = returned.ids[0] ?? '';
    await injury.act(ids.returned, 'request-supplement', {
        statement: '请在15日内补正',
        notice: {
            materials: [{ requirement: 'diagnosis', finding: 'replace', reason: 'illegible', note: '印章看不清' }],
            fields: [{ field: 'accident.injuredPart', note: '请写明左手还是右手' }],
        },
    });
    const refused = await chenwei.submitted(['injury-determination']);
    ids.refused = refused.ids[0] ?? '';
    await injury.act(ids.refused, 'refuse', { ground: 'no-labour-relation', statement: '不存在劳动关系。' });
});
afterAll(() => browser.close());

const PAGES: [string, string][] = [
    ['home', '/'],
    ['guide', '/guide'],
    ['choose', '/apply'],
    ['plan', '/apply/plan?m=injury-determination,capacity-assessment'],
    ['matters', '/apply/:draft/matters'],
    ['form', '/apply/:draft/form/employer'],
    ['form-empty', '/apply/:empty/form'],
    ['materials', '/apply/:draft/materials'],
    ['materials-empty', '/apply/:empty/materials'],
    ['review', '/apply/:draft/review'],
    ['done', '/apply/:bundle/done'],
    ['me', '/me'],
    ['me-in-progress', '/me?tab=in-progress'],
    ['me-completed', '/me?tab=completed'],
    ['me-returned', '/me?tab=returned'],
    ['matter', '/matters/:handled'],
    ['matter-waiting', '/matters/:waiting'],
    ['matter-returned', '/matters/:returned'],
    ['matter-refused', '/matters/:refused'],
    ['timeline', '/matters/:handled/timeline'],
    ['deadlines', '/matters/:handled/deadlines'],
    ['supplement', '/matters/:returned/supplement'],
    ['print', '/print'],
    ['print-form', '/print/:bundle/form'],
    ['print-receipt', '/print/:bundle/receipt'],
    ['verify', '/verify'],
    ['notices', '/notices'],
    ['favourites', '/me/favourites'],
    ['messages', '/me/messages'],
    ['accesses', '/me/accesses'],
    ['consents', '/me/consents'],
    ['data', '/me/data'],
    ['corrections', '/me/corrections'],
    ['correct', '/me/corrections/:bundle'],
    ['agents', '/me/agents'],
    ['agents-of-a-bundle', '/apply/:draft/agents'],
    ['agents-none', '/apply/:empty/agents'],
    ['scan', '/login/scan'],
    ['help', '/help'],
    ['missing', '/apply/:draft/nothing-of-that-name'],
];

describe.each([
    ['a phone', PHONE],
    ['a wide screen', DESK],
])('on %s', (where, screen) => {
    let person: Person;

    beforeAll(async () => {
        person = await Person.opened(browser, screen);
        await (await Caller.signedIn('chenwei')).signInTo(person.context);
    });
    afterAll(() => person.context.close());

    it.each(PAGES)('%s is whole, fits, and shuts nobody out', async (name, address) => {
        await person.goTo(address.replace(/:(\w+)/, (_, id: string) => ids[id] ?? ''));
        await person.settled();
        await person.fits();
        if (where === 'a phone') await person.lookEveryWay(name);
        else await person.look(name);
        person.sawNoFault();
    });
});

describe('on paper', () => {
    it.each(['form', 'receipt'])('the %s is a page without what belongs to the screen', async (paper) => {
        const chenwei = await Person.signedInAs('chenwei', browser, DESK);
        await chenwei.goTo(`/print/${ids.bundle}/${paper}`);
        await chenwei.settled();
        await chenwei.page.emulateMedia({ media: 'print' });
        expect(await chenwei.page.getByRole('button').filter({ visible: true }).count()).toBe(0);
        await chenwei.photograph(`paper-${paper}`);
        const pdf = await chenwei.page.pdf({ format: 'A4', path: `${process.env.SHOTS ?? '/tmp'}/paper-${paper}.pdf` });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
});

describe('by a picture', () => {
    it('a wide screen is signed in from a phone that reads first what it does', async () => {
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
