import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from '../support/caller';
import { DESK, launched, Person } from '../support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('the record of who read papers', () => {
    it('is searched by an administrator, who says why, and the search is on record', async () => {
        const reason = `当事人投诉 ${Date.now()}`;
        const lina = await Caller.signedIn('lina');
        const { number, ids } = await lina.submitted(['inspection-complaint']);
        const inspector = await Caller.signedIn('inspector', 'desk');
        await inspector.get(`/desk/matters/${ids[0]}`);

        const admin = await Person.atTheDesk('admin', browser, DESK);
        await admin.goTo('/desk/access-searches');
        await admin.heading('查看记录查询');
        await admin.tap('查询');
        await admin.sees('请写明为什么查。');
        await admin.page.getByLabel('为什么查').fill(reason);
        await admin.tap('查询');
        await admin.sees('还没有查询条件');
        await admin.look('admin-access-search-empty');
        await admin.page.getByLabel('事项编号').fill(`${number}-01`);
        await admin.tap('查询');
        await admin.sees(/^查到 \d+ 条/);
        const results = admin.page.getByRole('table').first();
        await results.getByText('林志强').first().waitFor();
        expect(await results.innerText()).not.toContain('李娜');
        await admin.sees(reason);
        await admin.lookEveryWay('admin-access-search');
        await admin.fits();
        admin.sawNoFault();
    });
});
