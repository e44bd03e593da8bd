import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { DESK, PHONE } from './support/ground';
import { photo } from './support/materials';
import { launched, Person } from './support/person';

let browser: Browser;

beforeAll(async () => void (browser = await launched()));
afterAll(() => browser?.close());

it('a phone hands in what a wide screen then shows, and either replaces it', async () => {
    const bundle = await (await Caller.signedIn('huanglei')).opened(['injury-determination']);
    const screen = await Person.signedInAs('huanglei', browser, DESK);
    await screen.goTo(`/apply/${bundle}/materials`);
    await screen.page.getByRole('img', { name: '二维码：在手机上打开本页' }).waitFor();

    const phone = await Person.signedInAs('huanglei', browser);
    await phone.goTo(`/apply/${bundle}/materials`);
    await phone.page.getByLabel('拍照：本人身份证').setInputFiles(photo('身份证.png', 41));
    await phone.page.locator('.file.done').waitFor();

    const thumbnail = screen.page.locator('.file.done img.thumbnail');
    await expect.poll(() => thumbnail.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBeGreaterThan(100);
    await screen.look('materials-from-phone');

    await phone.page.getByLabel('换掉 身份证.png').setInputFiles(photo('身份证正面.png', 42));
    await phone.sees('身份证正面.png');
    await phone.page.getByText('身份证.png', { exact: true }).waitFor({ state: 'detached' });
    await phone.look('materials-replaced');
    await screen.sees('身份证正面.png');
    await screen.page.getByText('身份证.png', { exact: true }).waitFor({ state: 'detached' });

    await phone.page.getByLabel('拍照：本人身份证').setInputFiles(photo('身份证反面.png', 43));
    const up = phone.page.getByRole('button', { name: '上移 身份证反面.png' });
    await up.focus();
    await phone.page.keyboard.press('Enter');
    await phone.sees('已移到第 1 页，共 2 页');
    expect(await up.isDisabled(), 'the first page cannot go up').toBe(true);
    expect(await focusedOn(phone)).toBe('下移 身份证反面.png');
    await expect.poll(() => screen.page.locator('.file.done .name').allInnerTexts()).toEqual(['身份证反面.png', '身份证正面.png']);
    await phone.page.getByLabel('换掉 身份证反面.png').setInputFiles(photo('反面重拍.png', 44));
    await expect.poll(() => phone.page.locator('.file.done .name').allInnerTexts()).toEqual(['反面重拍.png', '身份证正面.png']);
    await phone.look('materials-arranged');
    screen.sawNoFault();
    phone.sawNoFault();
});

const focusedOn = (person: Person) => person.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

it('a wide screen is signed in by a code from a phone, whose owner reads first what that does', async () => {
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
