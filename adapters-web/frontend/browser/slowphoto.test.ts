import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { largePhoto } from './support/materials';
import { launched, Person } from './support/person';

let browser: Browser;
let service: Caller;

beforeAll(async () => {
    browser = await launched();
    service = await Caller.signedIn('lina');
});
afterAll(() => browser?.close());

/** A phone whose worker begins nothing until the test allows it; `without` workers, the page itself is as slow. */
async function aSlowPhone(without?: 'workers'): Promise<{ lina: Person; goOn: () => Promise<void> }> {
    const lina = await Person.signedInAs('lina', browser);
    await lina.context.addInitScript((noWorkers) => {
        const released = new Promise<void>((release) => addEventListener('go-on', () => release()));
        const real = window.createImageBitmap.bind(window) as (picture: ImageBitmapSource) => Promise<ImageBitmap>;
        if (noWorkers) Object.assign(window, { Worker: undefined, createImageBitmap: (picture: Blob) => released.then(() => real(picture)) });
        else {
            const post = Worker.prototype.postMessage;
            Worker.prototype.postMessage = function (this: Worker, file: unknown) {
                void released.then(() => post.call(this, file));
            };
        }
    }, without);
    return { lina, goOn: () => lina.page.evaluate(() => void dispatchEvent(new Event('go-on'))) };
}

/** A page photographed in the dark, as a camera's file. */
async function darkPhoto({ page }: Person): Promise<Buffer> {
    const file = await page.evaluate(() => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 1200 });
        const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
        pen.fillStyle = '#404040';
        pen.fillRect(0, 0, 900, 1200);
        pen.fillStyle = '#101010';
        pen.font = '30px sans-serif';
        for (let line = 100; line < 1100; line += 50) pen.fillText('身份证号码 445202199003071527', 120, line);
        return canvas.toDataURL('image/jpeg');
    });
    return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64');
}

const fileNames = async (bundle: string) =>
    (await service.get<{ materials: { fileName: string }[] }>(`/bundles/${bundle}`)).materials.map((each) => each.fileName);

describe('a photo that is still being made smaller', () => {
    it('stays after 下一步, outlives the page, and holds back submission until it has arrived', async () => {
        const bundle = await service.ready(['injury-determination']);
        const { lina, goOn } = await aSlowPhone();
        await lina.goTo(`/apply/${bundle}/materials`);
        await lina.page.getByLabel('拍照：本人身份证').setInputFiles(largePhoto('身份证背面.png', 11));
        await lina.tap('下一步');
        await lina.sees('还有 1 个文件没有传完，传完就可以下一步');
        await lina.sees('正在处理照片…');
        const thumbnail = lina.page.locator('.file:not(.done) img.thumbnail');
        await expect.poll(() => thumbnail.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBe(360);
        await lina.look('materials-preparing');

        await lina.killAndReopen();
        await lina.sees('身份证背面.png');
        await lina.goTo(`/apply/${bundle}/review`);
        await lina.sign();
        await lina.tap('确认提交（等 1 个文件传完）');
        await lina.sees('还有 1 个文件没有传完，传完就可以提交');
        await lina.sees(/身份证背面\.png（还没有传完）/);
        await lina.look('review-under-way');
        expect(await fileNames(bundle)).not.toContain('身份证背面.png');

        await goOn();
        await expect.poll(() => fileNames(bundle)).toContain('身份证背面.jpg');
        await lina.page.getByText('（还没有传完）').waitFor({ state: 'detached' });
        await lina.tap('确认提交');
        await lina.heading('提交成功');
        expect(await fileNames(bundle)).toContain('身份证背面.jpg');
        lina.sawNoFault();
    });

    it('also holds back a supplement, and its name opens it before and after it has arrived', async () => {
        const { ids } = await service.submitted(['injury-determination']);
        const officer = await Caller.signedIn('injury', 'desk');
        await officer.act(ids[0] ?? '', 'request-supplement', {
            statement: '请在15日内补正',
            notice: { materials: [{ requirement: 'diagnosis', finding: 'replace', reason: 'illegible', note: '看不清' }] },
        });
        const { lina, goOn } = await aSlowPhone('workers');
        await lina.goTo(`/matters/${ids[0]}/supplement`);
        await lina.page.getByLabel(/^拍照：/).setInputFiles(largePhoto('诊断证明.png', 12));
        await lina.tap('提交补正');
        await lina.sees('还有 1 个文件没有传完，传完就可以提交');
        await lina.tap('查看 诊断证明.png');
        await lina.page.getByRole('dialog').getByRole('img').waitFor();
        await lina.tap('关闭预览');

        await goOn();
        await lina.page.locator('.file.done').waitFor();
        await lina.tap('查看 诊断证明.jpg');
        const picture = lina.page.getByRole('dialog').getByRole('img');
        await expect.poll(() => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBeGreaterThan(100);
        await lina.look('supplement-preview');
        await lina.tap('关闭预览');
        await lina.tap('提交补正');
        await lina.at(`/matters/${ids[0]}`);
        lina.sawNoFault();
    });
});

describe('a photo that is hard to read', () => {
    it('is sent all the same, and its row says what helps', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await Person.signedInAs('lina', browser);
        await lina.goTo(`/apply/${bundle}/materials`);
        const file = { name: '身份证.jpg', mimeType: 'image/jpeg', buffer: await darkPhoto(lina) };
        await lina.page.getByLabel('拍照：本人身份证').setInputFiles(file);
        await lina.page.locator('.file.done').waitFor();
        await lina.sees('看不清，再拍一张？光线太暗，请到亮一点的地方拍。能看清的，就用这一张。');
        await lina.look('materials-hard-to-read');
        lina.sawNoFault();
    });
});

describe('a connection that breaks after the file has arrived', () => {
    it('loses only the answer: the file is not sent again', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await Person.signedInAs('lina', browser);
        let sent = 0;
        await lina.page.route('**/api/v1/bundles/*/materials?*', async (route) => {
            sent++;
            await route.fetch();
            await route.abort('connectionreset');
        });
        await lina.goTo(`/apply/${bundle}/materials`);
        await lina.page.getByLabel('拍照：本人身份证').setInputFiles(largePhoto('身份证.png', 31));
        await lina.page.locator('.file.done').waitFor();
        expect(await fileNames(bundle)).toEqual(['身份证.jpg']);
        expect(sent).toBe(1);
    });
});
