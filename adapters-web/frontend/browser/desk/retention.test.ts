import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from '../support/caller';
import { DESK, launched, Person } from '../support/person';

let browser: Browser;
let lina: Caller;

beforeAll(async () => {
    browser = await launched();
    lina = await Caller.signedIn('lina');
});
afterAll(() => browser?.close());

/** A list that waits; no file of the running service is old enough to be on one. */
const LIST = {
    id: '019ab7c2-1b00-7c30-8e00-5b7c4d3e2f0a',
    state: 'waiting',
    compiled: '2077-01-01T00:10:00Z',
    own: false,
};
const ENTRY = {
    bundle: 'JY202611230000017',
    matters: ['injury-determination'],
    closed: '2026-12-24',
    keep: '50年',
    basis: '工伤认定办法 第二十四条',
    until: '2076-12-31',
    documents: 6,
    papers: 4,
};

describe('the page about retention', () => {
    it('shows the periods with what says so, and keeps a file until an administrator releases it', async () => {
        const { number } = await lina.submitted(['injury-determination']);
        const admin = await Person.atTheDesk('admin', browser, DESK);
        await admin.goTo('/desk/retention');
        await admin.sees('工伤认定办法 第二十四条');
        await admin.sees('90 天后自动删除');
        await admin.page.getByLabel('申请编号').fill(number);
        await admin.page.getByLabel(/^说明/).fill('工伤行政诉讼一审');
        await admin.tap('登记继续保存');
        const hold = admin.page.locator('.hold', { hasText: number });
        await hold.waitFor();
        await admin.look('desk-retention');

        await admin.press(hold.getByRole('button', { name: /^解除/ }));
        await hold.waitFor({ state: 'detached' });
        await admin.page.getByLabel('申请编号').fill('17');
        await admin.page.getByLabel(/^说明/).fill('没有这个编号');
        await admin.tap('登记继续保存');
        await admin.sees('应为申请编号');
        admin.sawNoFault();
    });

    it('shows the files of a list before it can be approved', async () => {
        const admin = await Person.atTheDesk('admin', browser, DESK);
        let approved = false;
        await admin.page.route('**/api/v1/admin/retention', async (route) => {
            const read = await (await route.fetch()).json();
            await route.fulfill({ json: { ...read, lists: [{ ...LIST, files: 1, approvals: approved ? 1 : 0, own: approved }] } });
        });
        await admin.page.route(`**/api/v1/admin/destruction-lists/${LIST.id}`, (route) =>
            route.fulfill({ json: { ...LIST, approvals: [], entries: [ENTRY] } }),
        );
        await admin.page.route(`**/api/v1/admin/destruction-lists/${LIST.id}/approval`, (route) => {
            approved = true;
            return route.fulfill({ status: 204 });
        });
        await admin.goTo('/desk/retention');
        await admin.sees('等待两位系统管理员批准');
        expect(await admin.page.getByRole('button', { name: '批准销毁' }).count()).toBe(0);

        await admin.page.getByRole('button', { name: /^查看案卷/ }).click();
        await admin.sees(ENTRY.bundle);
        await admin.look('desk-destruction');
        await admin.tap('批准销毁');

        await admin.sees('您已经批准，须由另一位系统管理员批准。');
        admin.sawNoFault();
    });

    it('gives the head of the office the package of a matter that has ended', async () => {
        const { ids } = await lina.submitted(['injury-determination']);
        const matter = ids[0] ?? '';
        await lina.withdrawsAndRates(matter, 'very-satisfied', '');
        const head = await Person.atTheDesk('injury-head', browser, DESK);
        await head.goTo(`/desk/matters/${matter}`);
        await head.sees('归档信息包');
        await head.look('desk-archive');
        const saved = head.page.waitForEvent('download');
        await head.press(head.page.getByRole('button', { name: '下载归档信息包' }));
        expect((await saved).suggestedFilename()).toMatch(/^JY\d{14}[\dX]-02\.zip$/);
        head.sawNoFault();
    });
});
