import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { DESK, launched, Person } from './support/person';

const INJURY = 'injury-determination';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('the papers', () => {
    it('are kept in one file after the submission, and downloaded from the message and the timeline', async () => {
        const zhou = await Caller.signedIn('zhouxiaoyan');
        const { bundle, ids, number } = await zhou.submitted([INJURY]);
        const matter = ids[0] ?? '';
        const phone = await Person.signedInAs('zhouxiaoyan', browser);

        await phone.goTo(`/apply/${bundle}/done`);
        await phone.heading('提交成功');
        const copy = phone.page.waitForEvent('download');
        await phone.tap('保存一份');
        expect((await copy).suggestedFilename()).toBe(`申请留底-${number}.pdf`);
        await phone.sees('工伤认定申请表');
        const all = phone.page.waitForEvent('download');
        await phone.tap('合成一份 PDF 下载（共 3 份）');
        expect((await all).suggestedFilename()).toBe('文书.pdf');
        await phone.fits();
        await phone.lookEveryWay('papers-done');

        const officer = await Caller.signedIn('injury', 'desk');
        await officer.act(matter, 'accept', { statement: '材料齐全，予以受理。' });
        for (const page of ['/me/messages', `/matters/${matter}/timeline`]) {
            await phone.goTo(page);
            const paper = phone.page.waitForEvent('download');
            await phone.press(phone.page.getByRole('button', { name: /^下载 PDF：工伤认定申请受理决定书/ }).first());
            expect((await paper).suggestedFilename()).toBe('工伤认定申请受理决定书.pdf');
            await phone.fits();
        }
        const ofd = phone.page.waitForEvent('download');
        await phone.press(phone.page.getByRole('button', { name: /^下载 OFD：工伤认定申请受理决定书/ }).first());
        expect((await ofd).suggestedFilename()).toBe('工伤认定申请受理决定书.ofd');
        phone.sawNoFault();
    });

    it('are previewed before an action that issues one, and listed at the desk afterwards', async () => {
        const zhou = await Caller.signedIn('zhouxiaoyan');
        const { ids } = await zhou.submitted([INJURY]);
        const officer = await Person.atTheDesk('injury', browser, DESK);
        await officer.goTo(`/desk/matters/${ids[0]}`);
        await officer.page.getByRole('button', { name: '打开文书：工伤认定申请表' }).waitFor();

        await officer.press(officer.page.locator('[data-action=accept]'));
        const previewed = officer.page.waitForResponse('**/actions/preview');
        await officer.tap('预览文书');
        const preview = await previewed;
        expect(preview.status()).toBe(200);
        expect(preview.headers()['content-type']).toBe('application/pdf');
        expect(await officer.page.getByRole('button', { name: /打开文书：工伤认定申请受理决定书/ }).count()).toBe(0);

        await officer.tap('确认受理');
        await officer.page.getByRole('button', { name: '打开文书：工伤认定申请受理决定书' }).waitFor();
        await officer.page.getByRole('button', { name: '下载 OFD：工伤认定申请受理决定书' }).waitFor();
        await officer.look('papers-desk');
        officer.sawNoFault();
    });
});
