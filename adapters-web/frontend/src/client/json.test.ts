import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsed } from './json';

const HOSTILE = '{"a": 1, "__proto__": {"isHead": true}, "b": [{"__proto__": {"isHead": true}, "c": 2}]}';

it('reads a text without what would replace a prototype', () => {
    const read = parsed<{ a: number; b: unknown[] }>(HOSTILE);

    expect(read).toEqual({ a: 1, b: [{ c: 2 }] });
    const copied = Object.assign({}, read) as { isHead?: boolean };
    expect(copied.isHead).toBeUndefined();
    expect(Object.getPrototypeOf(copied)).toBe(Object.prototype);
    const copiedWithoutCare = Object.assign({}, JSON.parse(HOSTILE)) as { isHead?: boolean };
    expect(copiedWithoutCare.isHead).toBe(true);
});

it('is the only reader of JSON in the pages', () => {
    expect(sources('src').filter((file) => readFileSync(file, 'utf8').includes('JSON.parse('))).toEqual(['src/client/json.ts']);
});

function sources(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return sources(path);
        return /\.(ts|vue|js)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : [];
    });
}
