import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from '../support/caller';
import { DESK, launched, Person } from '../support/person';

const MET = {
    workers: 1,
    months: 5,
    workerAmount: '26000',
    amount: '26000',
    conduct: ['able-but-unpaid'],
    orderNumber: '榕人社监令字〔2026〕第8号',
    orderServed: '2026-10-09',
    orderService: 'served',
    goodReason: false,
};

const VERIFIED = { method: 'phone', result: '本人确认' };

let browser: Browser;
let lina: Caller;
let inspector: Caller;

beforeAll(async () => {
    browser = await launched();
    [lina, inspector] = await Promise.all([Caller.signedIn('lina'), Caller.signedIn('inspector', 'desk')]);
});
afterAll(() => browser?.close());

async function aMatter(code: string, ordinal: string): Promise<{ id: string; number: string }> {
    const { ids, number } = await lina.submitted([code]);
    return { id: ids[0] ?? '', number: `${number}-${ordinal}` };
}

/** A transfer whose report waits for the head. */
async function aReportedTransfer(): Promise<{ id: string; number: string }> {
    const transfer = await aMatter('crime-transfer', '07');
    await inspector.act(transfer.id, 'record-order-disobeyed', {
        inputs: { orderNumber: '榕人社监令字〔2026〕第8号', facts: '逾期未支付' },
    });
    await inspector.act(transfer.id, 'check-preconditions', { inputs: MET });
    await inspector.act(transfer.id, 'report', {
        inputs: { firstOfficer: '王强', secondOfficer: '陈静' },
    });
    return transfer;
}

/** The head opens the matter from the list of those that wait for approval. */
async function theHeadAt({ number }: { number: string }): Promise<Person> {
    const head = await Person.atTheDesk('inspector-head', browser, DESK);
    await head.goTo('/desk/approvals');
    await head.tap(number, 'link');
    await head.page.locator('[data-action]').first().waitFor();
    return head;
}

async function decides(head: Person, action: string, statement: string): Promise<void> {
    await head.press(head.page.locator(`[data-action=${action}]`));
    const outcome = head.page.locator('form [name=outcome]');
    await head.page.getByLabel(/^说明/).fill(statement);
    if ((await outcome.count()) > 0) await head.press(outcome.first());
    await head.tap(/^确认/);
    await head.page.locator(`[data-action=${action}]`).waitFor({ state: 'detached' });
    await head.page.getByLabel(/^说明/).waitFor({ state: 'detached' });
}

/** The matter on the applicant's phone. */
async function linaAt({ id }: { id: string }): Promise<Person> {
    const worker = await Person.signedInAs('lina', browser);
    await worker.goTo(`/matters/${id}`);
    await worker.page.locator('h2').first().waitFor();
    return worker;
}

describe('an approver at the desk', () => {
    it('finds what waits for approval, and grants an extension that a colleague proposed', async () => {
        const { id, number } = await aMatter('inspection-complaint', '01');
        const inspector = await Caller.signedIn('inspector', 'desk');
        await inspector.act(id, 'verify-complainant', { inputs: VERIFIED });
        await inspector.act(id, 'file');
        await inspector.act(id, 'propose-extension', { statement: '案情复杂，需要补充调查' });
        const head = await Person.atTheDesk('inspector-head', browser, DESK);
        await head.goTo('/desk');
        await head.page.getByRole('link', { name: number }).waitFor();
        await head.tap('待审批', 'link');
        await head.at('/desk/approvals');
        await head.page.getByRole('link', { name: number }).waitFor();
        for (const row of await head.page.locator('tbody tr').all()) expect(await row.innerText()).toContain('待审批');
        await head.look('desk-approvals');

        await head.tap(number, 'link');
        await head.sees('案情复杂，需要补充调查');
        await head.press(head.page.locator('[data-action=extend]'));
        await head.sees(/由 \d{4}-\d{2}-\d{2} 变为 \d{4}-\d{2}-\d{2}/);
        await head.look('desk-approval');
        await head.page.getByLabel(/^说明/).fill('同意延长');
        await head.tap(/^确认/);
        await head.page.locator('[data-action=extend]').waitFor({ state: 'detached' });
        await head.page.keyboard.press('u');
        await head.page.locator('h1', { hasText: '待审批' }).waitFor();
    });

    it('proposes to erase words where the law asks for it, and everybody reads that they are gone', async () => {
        const said = '证人王小明在现场看到了全过程';
        const complaint = await aMatter('inspection-complaint', '01');
        await inspector.act(complaint.id, 'verify-complainant', { inputs: VERIFIED });
        await inspector.act(complaint.id, 'file', { statement: said });
        await inspector.act(complaint.id, 'propose-extension', { statement: '需要更多时间' });
        const head = await theHeadAt(complaint);
        const told = head.page.locator('li', { hasText: said }).last();
        await head.press(told.getByRole('button', { name: /^依法删除/ }));
        await head.page.getByLabel('法律依据').fill('个人信息保护法第四十七条');
        await head.page.getByLabel('理由', { exact: true }).fill('证人撤回同意');
        await head.look('desk-erasure');
        await head.tap('提出删除');
        await head.sees('已提出，等待系统管理员批准。');

        const admin = await Person.atTheDesk('admin', browser, DESK);
        await admin.goTo('/desk/trail');
        const waiting = admin.page.locator('.fields', { hasText: complaint.number });
        await waiting.waitFor();
        expect(await admin.page.locator('main').innerText()).not.toContain(said);
        await admin.look('desk-erasures');
        await admin.press(waiting.getByRole('button', { name: '批准删除' }));
        await waiting.waitFor({ state: 'detached' });

        const worker = await linaAt(complaint);
        await worker.goTo(`/matters/${complaint.id}/timeline`);
        await worker.sees('内容已依法删除');
        await worker.sees('证人撤回同意');
        await head.page.reload();
        await head.sees('内容已依法删除');
        for (const each of [worker, head]) {
            expect(await each.page.locator('main').innerText()).not.toContain(said);
            each.sawNoFault();
        }
    });

    it('declines an extension, and says why; the period stays as it was', async () => {
        const complaint = await aMatter('inspection-complaint', '01');
        await inspector.act(complaint.id, 'verify-complainant', { inputs: VERIFIED });
        await inspector.act(complaint.id, 'file');
        await inspector.act(complaint.id, 'propose-extension', { statement: '需要更多时间' });
        const head = await theHeadAt(complaint);
        await head.press(head.page.locator('[data-action=decline-extension]'));
        await head.sees('不影响时限');
        await head.page.keyboard.press('Escape');
        await decides(head, 'decline-extension', '事实清楚，按期办结。');
        await head.sees('事实清楚，按期办结。');
        await head.goTo('/desk/approvals');
        await head.page.locator('table').waitFor();
        await head.settled();
        expect(await head.page.getByRole('link', { name: complaint.number }).count()).toBe(0);
        head.sawNoFault();
    });

    it('approves the transfer of a case to the police: one day to bring it there, and the applicant sees each step', async () => {
        const transfer = await aReportedTransfer();
        const worker = await linaAt(transfer);
        await worker.sees(/待核查/);
        const head = await theHeadAt(transfer);
        await head.press(head.page.locator('[data-action=approve]'));
        await head.sees(/开始计“向公安机关移送”/);
        await head.sees('拖欠全部劳动者的金额（元）');
        await head.look('desk-head-decision');
        await head.page.keyboard.press('Escape');
        await decides(head, 'approve', '');
        await head.sees('待移送');

        await inspector.act(transfer.id, 'transfer', {
            inputs: { police: '揭阳市公安局榕城分局', documents: ['transfer-letter', 'report', 'articles'] },
        });
        await worker.goTo(`/matters/${transfer.id}`);
        await worker.sees(/已移送/);
        await inspector.act(transfer.id, 'record-filed', {
            inputs: { decisionNumber: '榕公（经）立字〔2026〕15号' },
        });
        await worker.goTo(`/matters/${transfer.id}`);
        await worker.sees('公安已立案');
        await worker.look('matter-police-filed');
        head.sawNoFault();
    });

    it('declines a transfer, and the applicant reads the reason', async () => {
        const transfer = await aReportedTransfer();
        const head = await theHeadAt(transfer);
        await decides(head, 'decline', '单位已全额支付，不再移送。');
        await head.sees('已办结');
        await head.sees('不批准移送');
        await head.look('desk-head-declined');
        const worker = await linaAt(transfer);
        await worker.sees('不批准移送');
        await worker.sees('单位已全额支付，不再移送。');
    });
});

describe('the applicant of a transfer', () => {
    it('reads that the conditions are not met, and why', async () => {
        const transfer = await aMatter('crime-transfer', '07');
        await inspector.act(transfer.id, 'not-met', { outcome: 'not-met', statement: '拖欠数额未达到较大标准。' });
        const worker = await linaAt(transfer);
        await worker.sees('不符合移送条件');
        await worker.sees('拖欠数额未达到较大标准。');
        await worker.look('matter-not-met');
    });

    it('reads that the police opened no case', async () => {
        const transfer = await aReportedTransfer();
        await (await Caller.signedIn('inspector-head', 'desk')).act(transfer.id, 'approve');
        await inspector.act(transfer.id, 'transfer', {
            inputs: { police: '揭阳市公安局榕城分局', documents: ['transfer-letter', 'report', 'articles'] },
        });
        await inspector.act(transfer.id, 'record-not-filed', { inputs: { decisionNumber: '榕公不立字〔2026〕3号', reason: '没有犯罪事实' } });
        const worker = await linaAt(transfer);
        await worker.sees('公安不予立案');
        await inspector.act(transfer.id, 'accept-not-filed', { outcome: 'not-filed', statement: '对不予立案没有异议。' });
        await worker.goTo(`/matters/${transfer.id}`);
        await worker.sees('公安不予立案');
        await worker.sees('对不予立案没有异议。');
    });
});
