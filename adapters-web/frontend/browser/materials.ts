import type { Person } from './person';

/** A small picture, as a camera would give it; each one different, since the same file is not kept twice. */
export function photo(name: string, number: number): { name: string; mimeType: string; buffer: Buffer } {
    const png = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
    );
    return { name, mimeType: 'image/png', buffer: Buffer.concat([png, Buffer.from(`\n${number}`)]) };
}

/** A paper of one page that says what it is. */
export function paper(...lines: string[]): string {
    const text = lines.map((line) => `(${line}) Tj 0 -32 Td`).join(' ');
    const drawn = `BT /F 20 Tf 72 740 Td ${text} ET`;
    return [
        '%PDF-1.4',
        '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
        '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
        `4 0 obj<</Length ${drawn.length}>>stream\n${drawn}\nendstream endobj`,
        '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
        'trailer<</Root 1 0 R>>',
        '%%EOF',
    ].join('\n');
}

/** Hands in one picture for every material asked for, with the camera. */
export async function handInAll(person: Person): Promise<void> {
    const cameras = person.page.getByLabel(/^拍照：/);
    await cameras.first().waitFor();
    const count = await cameras.count();
    for (let place = 0; place < count; place++) {
        await cameras.nth(place).setInputFiles(photo(`材料${place + 1}.png`, place));
        person.taps++;
    }
    await person.page.waitForFunction(
        (expected) => document.querySelectorAll('.file.done').length >= expected,
        count,
    );
}
