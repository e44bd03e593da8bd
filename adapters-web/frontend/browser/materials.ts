import type { Person } from './person';

/** A small picture, as a camera would give it; each one different, since the same file is not kept twice. */
export function photo(name: string, number: number): { name: string; mimeType: string; buffer: Buffer } {
    const png = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
    );
    return { name, mimeType: 'image/png', buffer: Buffer.concat([png, Buffer.from(`\n${number}`)]) };
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
