// What a first visit may cost, held at every build: reads the manifest that Vite leaves with the pages.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const out = process.env.PAGES_OUT ?? resolve(dirname(fileURLToPath(import.meta.url)), '../../target/classes/static');
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));

const entries = [
    { name: 'H5', html: 'index.html', home: 'src/h5/pages/HomePage.vue', budget: 200_000, foreign: 'element-plus' },
    { name: 'desk', html: 'desk/index.html', home: 'src/desk/pages/QueuePage.vue', budget: 420_000, foreign: 'vant' },
];

function reached(key, seen = new Set(), dynamic = false) {
    if (seen.has(key)) return seen;
    seen.add(key);
    const chunk = manifest[key];
    for (const next of [...(chunk.imports ?? []), ...(dynamic ? (chunk.dynamicImports ?? []) : [])]) {
        reached(next, seen, dynamic);
    }
    return seen;
}

function files(keys) {
    const all = new Set();
    for (const key of keys) {
        all.add(manifest[key].file);
        for (const css of manifest[key].css ?? []) all.add(css);
    }
    return [...all];
}

// One request costs its compressed body, and about 300 bytes of headers.
const onTheWire = (file) => gzipSync(readFileSync(join(out, file)), { level: 9 }).length + 300;

let broken = false;
for (const entry of entries) {
    const first = new Set(reached(entry.html));
    if (manifest[entry.home]) reached(entry.home, first);
    const paths = files(first);
    const bytes = onTheWire(entry.html) + paths.reduce((sum, path) => sum + onTheWire(path), 0);
    const share = Math.round((bytes / entry.budget) * 100);
    console.log(`${entry.name}: ${bytes} bytes on first load in ${paths.length + 1} requests, ${share} % of its budget`);
    if (bytes > entry.budget) {
        console.error(`${entry.name} may take ${entry.budget} bytes on first load`);
        broken = true;
    }
    const foreign = files(reached(entry.html, new Set(), true)).filter((path) =>
        readFileSync(join(out, path), 'utf8').includes(entry.foreign === 'vant' ? 'van-button--' : 'el-button--'),
    );
    if (foreign.length > 0) {
        console.error(`${entry.name} reaches parts of ${entry.foreign}: ${foreign.join(', ')}`);
        broken = true;
    }
}
process.exit(broken ? 1 : 0);
