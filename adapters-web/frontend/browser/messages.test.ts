import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { launched, Person } from './support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

/** Marks all earlier messages of the account as read. */
async function withAllRead(account: string): Promise<Caller> {
    const caller = await Caller.signedIn(account);
    await caller.readsAllMessages();
    return caller;
}

describe('a message', () => {
    it('of an officer\'s decision is announced on every page, leads to the matter, and is no longer new after reading', async () => {
        const chenwei = await withAllRead('chenwei');
        const { ids } = await chenwei.submitted(['injury-determination']);
        const matter = ids[0] ?? '';
        const phone = await Person.signedInAs('chenwei', browser);
        await phone.goTo('/');
        await phone.settled();
        expect(await phone.page.getByText('未读消息').count(), 'one is not told what one did oneself').toBe(0);

        const officer = await Caller.signedIn('injury', 'desk');
        await officer.act(matter, 'accept', { statement: '材料齐全，予以受理。' });
        await phone.goTo('/');
        await phone.page.getByRole('link', { name: /^个人中心.*1 条未读消息$/ }).waitFor();
        await phone.lookEveryWay('home-unread');
        await phone.tap(/个人中心/, 'link');
        await phone.heading('我的事项');
        await phone.page.getByRole('link', { name: /^消息.*1 条未读消息/ }).waitFor();
        await phone.lookEveryWay('me-unread');

        await phone.tap(/^消息/, 'link');
        await phone.heading('我的消息');
        await phone.sees('未读');
        await phone.sees('材料齐全，予以受理。');
        await phone.fits();
        await phone.lookEveryWay('messages-unread');
        await phone.tap(/材料齐全/, 'link');
        await phone.at(`/matters/${matter}`);

        await phone.goTo('/me');
        await phone.settled();
        expect(await phone.page.getByText('未读消息').count()).toBe(0);
        await phone.goTo('/me/messages');
        await phone.sees('材料齐全，予以受理。');
        expect(await phone.page.getByText('未读', { exact: true }).count()).toBe(0);
        phone.sawNoFault();
    });

    it('appears on an open page when the officer acts, without a reload and without asking at intervals', async () => {
        const chenwei = await withAllRead('chenwei');
        const { ids } = await chenwei.submitted(['injury-determination']);
        const phone = await Person.signedInAs('chenwei', browser);
        await phone.context.addInitScript(() => {
            window.setInterval = (() => 0) as unknown as typeof window.setInterval;
        });
        const following = phone.page.waitForResponse((response) => response.url().endsWith('/api/v1/me/events'));
        await phone.goTo('/');
        await phone.settled();
        expect((await following).status()).toBe(200);
        expect(await phone.page.getByText('未读消息').count()).toBe(0);

        await (await Caller.signedIn('injury', 'desk')).act(ids[0] ?? '', 'accept');

        await phone.page.getByRole('link', { name: /^个人中心.*1 条未读消息$/ }).waitFor();
        phone.sawNoFault();
    });

    it('says how the first one will come, where there is none yet', async () => {
        const huanglei = await Person.signedInAs('huanglei', browser);
        await huanglei.page.route('**/api/v1/me/messages', (route) => route.fulfill({ json: { items: [], total: 0 } }));
        await huanglei.goTo('/me/messages');
        await huanglei.sees(/还没有消息/);
        await huanglei.lookEveryWay('messages-none');
        huanglei.sawNoFault();
    });

    it('loads older ones below', async () => {
        const chenwei = await Caller.signedIn('chenwei');
        const officer = await Caller.signedIn('injury', 'desk');
        for (const said of ['先受理这一件。', '再受理这一件。']) {
            const { ids } = await chenwei.submitted(['injury-determination']);
            await officer.act(ids[0] ?? '', 'accept', { statement: said });
        }
        const phone = await Person.signedInAs('chenwei', browser);
        await phone.page.route('**/api/v1/me/messages', (route) => route.continue({ url: `${route.request().url()}?limit=1` }));
        await phone.goTo('/me/messages');
        await phone.sees('再受理这一件。');
        expect(await phone.page.getByText('先受理这一件。').count()).toBe(0);
        await phone.tap('更早的消息');
        await phone.page.locator('ol > li').nth(1).getByText('先受理这一件。').waitFor();
        phone.sawNoFault();
    });
});
