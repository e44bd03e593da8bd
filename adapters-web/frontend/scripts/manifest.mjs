// The manifest that Vite writes: the files that an entry needs.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const out = process.env.PAGES_OUT ?? resolve(dirname(fileURLToPath(import.meta.url)), '../../target/classes/static');
export const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));

/** The chunks that an entry loads at the start; with `dynamic`, also those it loads later. */
export function reached(key, seen = new Set(), dynamic = false) {
    if (seen.has(key)) return seen;
    seen.add(key);
    const chunk = manifest[key];
    for (const next of [...(chunk.imports ?? []), ...(dynamic ? (chunk.dynamicImports ?? []) : [])]) {
        reached(next, seen, dynamic);
    }
    return seen;
}

export function files(keys) {
    const all = new Set();
    for (const key of keys) {
        all.add(manifest[key].file);
        for (const css of manifest[key].css ?? []) all.add(css);
    }
    return [...all];
}
