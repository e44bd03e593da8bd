import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { Caller } from './support/caller';
import { cameraPhoto } from './support/materials';
import { launched, Person } from './support/person';

/** The suite shares its machine, so it leaves this file out: `npm run test:timed` runs it alone. */
const ROW_WITHIN_MILLISECONDS = 1_000;
const BYTE_WITHIN_MILLISECONDS = 3_000;

const PHOTOS = 12;
const SLOWER = 6;
/** A poor 3G connection. */
const NETWORK = { offline: false, latency: 300, downloadThroughput: 90_000, uploadThroughput: 90_000 };

let browser: Browser;

beforeAll(async () => void (browser = await launched()));
afterAll(() => browser?.close());

it('twelve photos of 8 MB on a slow phone: how soon the first row and the first byte come', async () => {
    const bundle = await (await Caller.signedIn('huanglei')).opened(['injury-determination']);
    const phone = await Person.signedInAs('huanglei', browser);
    await phone.goTo(`/apply/${bundle}/materials`);
    await phone.sees('本人身份证');
    await phone.settled();
    const folder = mkdtempSync(join(tmpdir(), 'photos-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const photos = Array.from({ length: PHOTOS }, (_, place) => join(folder, `照片${place + 1}.jpg`));
    const taken = await cameraPhoto(phone.page);
    for (const [place, photo] of photos.entries()) writeFileSync(photo, Buffer.concat([taken, Buffer.from(`${place}`)]));
    await phone.page.evaluate(() => {
        const marks = ((window as unknown as { marks: Record<string, number> }).marks = {});
        const mark = (name: string) => void ((marks as Record<string, number>)[name] ??= performance.now());
        addEventListener('change', () => mark('picked'), true);
        new MutationObserver(() => document.querySelector('.file') && mark('row')).observe(document.body, { childList: true, subtree: true });
        const fetched = window.fetch;
        window.fetch = (...asked) => {
            mark('asked');
            return fetched(...asked);
        };
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (this: Worker, file: unknown) {
            this.addEventListener('message', () => mark('prepared'), { once: true });
            post.call(this, file);
        };
        const send = XMLHttpRequest.prototype.send;
        XMLHttpRequest.prototype.send = function (body) {
            if (body instanceof Blob) this.upload.addEventListener('progress', () => mark('byte'));
            send.call(this, body);
        };
    });
    const bytes = statSync(photos[0] ?? '').size;
    const devtools = await phone.context.newCDPSession(phone.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', NETWORK);

    await phone.page.getByLabel('从相册或文件选：本人身份证').setInputFiles(photos);
    const marks = () => phone.page.evaluate(() => (window as unknown as { marks: Record<string, number> }).marks);
    await expect.poll(async () => (await marks()).byte, { timeout: 10 * 60_000 }).toBeGreaterThan(0);

    expect(await phone.page.locator('.file').count()).toBe(PHOTOS);
    const { picked = 0, row = 0, prepared = 0, asked = 0, byte = 0 } = await marks();
    console.log(`${PHOTOS} photos of ${(bytes / 1e6).toFixed(1)} MB, a processor ${SLOWER} times slower: ` +
        `the first row after ${Math.round(row - picked)} ms, ` +
        `the first photo smaller after ${Math.round(prepared - picked)} ms, the service asked after ${Math.round(asked - picked)} ms, ` +
        `the first byte after ${Math.round(byte - picked)} ms`);
    expect(row - picked).toBeLessThan(ROW_WITHIN_MILLISECONDS);
    expect(byte - picked).toBeLessThan(BYTE_WITHIN_MILLISECONDS);
});
