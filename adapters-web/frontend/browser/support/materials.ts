import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Person } from './person';

const WIDTH = 360;
const HEIGHT = 480;

/**
 * A picture like a camera's: a page with lines. Each one is different, because the service does not keep the
 * same file twice.
 */
export function photo(name: string, number: number): { name: string; mimeType: string; buffer: Buffer } {
    return { name, mimeType: 'image/png', buffer: pictureOfAPage(number) };
}

/** As `photo`, but so large that the page makes it smaller before sending. */
export function largePhoto(name: string, number: number): { name: string; mimeType: string; buffer: Buffer } {
    return { name, mimeType: 'image/png', buffer: Buffer.concat([pictureOfAPage(number), Buffer.alloc(1_500_000)]) };
}

/** A picture that no compression makes smaller. Each number gives another one. */
export function noise(number: number, width: number, height: number): Buffer {
    let state = number + 1;
    const rows = Array.from({ length: height }, () =>
        Buffer.from(Array.from({ length: 1 + width }, (_, x) => (x === 0 ? 0 : (state = (state * 48_271) % 2_147_483_647) & 0xff))),
    );
    return picture(width, height, rows);
}

export function pictureOfAPage(number: number): Buffer {
    const rows = Array.from({ length: HEIGHT }, (_, y) => {
        const isLine = y > 40 && y < HEIGHT - 40 && y % 24 < 4;
        const row = Buffer.alloc(1 + WIDTH, isLine ? 0x60 : 0xf0);
        return row.fill(0xf0, 0, 40).fill(0xf0, WIDTH - 40 - ((y * (number + 7)) % 90)).fill(0, 0, 1);
    });
    return Buffer.concat([picture(WIDTH, HEIGHT, rows), Buffer.from(`\n${number}`)]);
}

/** A grey PNG of rows that each begin with their filter. */
function picture(width: number, height: number, rows: Buffer[]): Buffer {
    const head = Buffer.from([...bytes(width), ...bytes(height), 8, 0, 0, 0, 0]);
    const parts = [part('IHDR', head), part('IDAT', deflateSync(Buffer.concat(rows))), part('IEND', Buffer.alloc(0))];
    return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

/** A PNG chunk (RFC 2083 §3.2): length, kind, content, checksum. */
function part(kind: string, content: Buffer): Buffer {
    const named = Buffer.concat([Buffer.from(kind), content]);
    return Buffer.concat([bytes(content.length), named, bytes(crc32(named))]);
}

function bytes(number: number): Buffer {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(number);
    return four;
}

/** A paper of two pages that names itself on each. */
export function paper(...lines: string[]): string {
    const text = lines.map((line) => `(${line}) Tj 0 -32 Td`).join(' ');
    const drawn = `BT /F 20 Tf 72 740 Td ${text} ET`;
    return [
        '%PDF-1.4',
        '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
        '2 0 obj<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2>>endobj',
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
        '7 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
        `4 0 obj<</Length ${drawn.length}>>stream\n${drawn}\nendstream endobj`,
        '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
        'trailer<</Root 1 0 R>>',
        '%%EOF',
    ].join('\n');
}

/** A JPEG of twelve million dots and about 8 MB, as a telephone's camera takes it. The page itself draws it. */
export async function cameraPhoto(page: Page): Promise<Buffer> {
    const address = await page.evaluate(() => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 });
        const pen = canvas.getContext('2d');
        if (!pen) throw new Error('nothing to draw on');
        const grain = pen.createImageData(500, 500);
        let state = 1;
        for (let place = 0; place < grain.data.length; place++) {
            state = (state * 48_271) % 2_147_483_647;
            grain.data[place] = place % 4 === 3 ? 255 : 96 + (state & 0x5f);
        }
        for (let x = 0; x < 4000; x += 500) for (let y = 0; y < 3000; y += 500) pen.putImageData(grain, x, y);
        return canvas.toDataURL('image/jpeg', 0.92);
    });
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** As `paper`, with so many bytes that nobody sees. */
export function largePaper(size: number): Buffer {
    const unseen = randomBytes(size);
    const head = `6 0 obj<</Length ${unseen.length}>>stream\n`;
    const [body = '', trailer = ''] = paper('large').split('trailer');
    return Buffer.concat([Buffer.from(body + head), unseen, Buffer.from(`\nendstream endobj\ntrailer${trailer}`)]);
}

/** Hands in one picture for every required material, with the camera. */
export async function handInAll(person: Person): Promise<void> {
    const cameras = person.page.getByLabel(/^拍照：/);
    await cameras.first().waitFor();
    const count = await cameras.count();
    for (let place = 0; place < count; place++) {
        await cameras.nth(place).setInputFiles(photo(`材料${place + 1}.png`, place));
        person.taps++;
    }
    await person.page.waitForFunction(
        (expected) =>
            document.querySelectorAll('.file.done').length >= expected && !document.querySelector('.file:not(.done)'),
        count,
    );
}
