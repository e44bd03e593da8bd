import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LI_NA } from './support/form';
import { DESK } from './support/ground';
import { Keyboard } from './support/keyboard';
import { photo } from './support/materials';
import { launched, Person } from './support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('by keyboard alone', () => {
    it('a worker gets from the home page to the receipt', async () => {
        const lina = await Person.at(browser, DESK);
        const keys = new Keyboard(lina);
        const { page } = lina;
        await lina.goTo('/');
        await lina.settled();
        await keys.press('Tab');
        await keys.to(page.getByRole('link', { name: '跳到正文' }));
        await keys.enter(page.getByRole('button', { name: '劳动维权服务“一件事”' }));
        await keys.isAtHeading('选择要办的事项');
        await lina.settled();
        await keys.tick(page.getByRole('checkbox', { name: /^劳动保障监察/ }).first());
        await lina.sees('已选 1 项');
        await keys.enter(page.getByRole('button', { name: '下一步' }));
        await keys.isAtHeading('办理须知');
        await lina.settled();
        await keys.enter(page.getByRole('button', { name: '登录并填写' }));

        await lina.heading('登录');
        await keys.to(page.getByRole('radio').first());
        await keys.press('ArrowRight');
        await keys.type(page.getByLabel('账号', { exact: true }), 'lina');
        await keys.type(page.getByLabel('密码', { exact: true }), 'lychee-banyan-26');
        await lina.passwordIsTaken('lina', () => keys.press('Enter'));

        for (await lina.sees(/第 1 部分/); /\/form/.test(page.url()); ) {
            const before = page.url();
            await keys.isOnNewPage();
            await lina.settled();
            await keys.fillPage(LI_NA);
            await page.waitForURL((url) => url.href !== before);
        }

        await keys.isAtHeading('上传材料');
        await lina.settled();
        await keys.enter(page.getByRole('button', { name: '下一步' }));
        const cameras = page.getByLabel(/^拍照：/);
        for (let place = 0; place < (await cameras.count()); place++) {
            await keys.to(cameras.nth(place));
            await cameras.nth(place).setInputFiles(photo(`材料${place + 1}.png`, place));
        }
        await expect.poll(() => page.locator('.file.done').count()).toBe(await cameras.count());
        await page.locator('.file:not(.done)').waitFor({ state: 'detached' });
        await keys.enter(page.getByRole('button', { name: '下一步' }));

        await keys.isAtHeading('核对并签名');
        await lina.settled();
        await keys.enter(page.getByRole('button', { name: '确认提交' }));
        const pledge = page.getByRole('checkbox', { name: /我已阅读并承诺/ });
        await expect.poll(() => pledge.evaluate((box) => box === document.activeElement), { message: 'the first fault has the focus' }).toBe(true);
        await keys.press('Space');
        await keys.enter(page.getByRole('button', { name: /改为输入姓名/ }));
        await keys.type(page.getByLabel('输入姓名作为签名'), '李娜');
        await lina.sees('签名已保存在这台手机上');
        await lina.look('review-typed-signature');
        await keys.enter(page.getByRole('button', { name: '确认提交' }));
        await keys.isAtHeading('提交成功');
        await lina.sees(/JY\d{14}/);
        lina.sawNoFault();
    });
});
