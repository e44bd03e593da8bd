import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { DESK } from './support/ground';
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
