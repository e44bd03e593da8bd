import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { Caller } from './support/caller';
import { launched, Person } from './support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('wrong data about a person', () => {
    it('a telephone number is corrected at once after a new sign-in, with what was typed', async () => {
        const { bundle } = await (await Caller.signedIn('lina')).submitted(['injury-determination']);
        const lina = await Person.signedInAs('lina', browser);
        await lina.goTo('/me/data');
        await lina.tap('更正我的信息');
        await lina.heading('已经申请的更正');
        await lina.goTo(`/me/corrections/${bundle}`);
        await lina.tap('提交更正');
        await lina.page.getByRole('alert').waitFor();
        await lina.choose('要更正哪一项', 'worker.phone');
        await lina.sees('138****8000');
        await lina.page.locator('[data-field="worker.phone"] input').fill('139');
        await lina.tap('提交更正');
        await lina.sees(/应为手机号码/);
        await lina.sees('请写明更正的原因');
        await lina.page.locator('[data-field="worker.phone"] input').fill('13900139000');
        await lina.page.getByLabel(/^为什么要更正/).fill('换了号码');
        await lina.signedInTooLongAgo('**/api/v1/me/corrections');
        await lina.tap('提交更正');
        await lina.sees(/登录后回到这里再按一次/);
        await lina.look('correct-proof');

        await lina.tap('重新登录');
        await lina.signIn('lina');
        await lina.at(`/me/corrections/${bundle}`);
        await lina.tap('提交更正');
        await lina.sees('139****9000');
        await lina.sees(/您本人更正/);
        await lina.page.getByRole('status').filter({ hasText: '已更正' }).waitFor();
        await lina.isAccessible('what is told in passing');
        await lina.page.locator('.van-toast').waitFor({ state: 'hidden' });
        await lina.look('corrections-done');
        lina.sawNoFault();
    });

    it('a name waits for the office, whose refusal is read with its reason', async () => {
        const { bundle } = await (await Caller.signedIn('chenwei')).submitted(['injury-determination']);
        const chenwei = await Person.signedInAs('chenwei', browser);
        await chenwei.goTo(`/me/corrections/${bundle}`);
        await chenwei.choose('要更正哪一项', 'worker.name');
        await chenwei.sees(/每个办理机构的工作人员核对后答复/);
        await chenwei.page.locator('[data-field="worker.name"] input').fill('陈伟');
        await chenwei.page.getByLabel(/^为什么要更正/).fill('写错了');
        await chenwei.tap('提交更正');
        await chenwei.sees(/无需更正/);
        await chenwei.page.locator('[data-field="worker.name"] input').fill('陈伟伟');
        await chenwei.tap('提交更正');
        await chenwei.sees('等待办理机构答复');
        chenwei.sawNoFault();
    });

    it('a form is printed with its numbers in full after a fresh sign-in', async () => {
        const { bundle } = await (await Caller.signedIn('lina')).submitted(['injury-determination']);
        const lina = await Person.signedInAs('lina', browser);
        await lina.goTo(`/print/${bundle}/form`);
        await lina.sees('445***********1527');
        await lina.signedInTooLongAgo('**/answers');
        await lina.tap('显示完整号码（需要重新登录验证）');
        await lina.look('print-form-proof');
        await lina.tap('重新登录后显示');
        await lina.signIn('lina');
        await lina.sees('445202 19900307 1527');
        await lina.sees(/现在显示的是完整号码/);
        await lina.look('print-form-whole');
        lina.sawNoFault();
    });
});
