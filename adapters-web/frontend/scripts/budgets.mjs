// Checks the size of a first visit in every build. It reads the manifest that Vite writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { files, manifest, out, reached } from './manifest.mjs';

const entries = [
    { name: 'H5', html: 'index.html', home: 'src/h5/home/HomePage.vue', budget: 200_000, foreign: 'element-plus' },
    { name: 'desk', html: 'desk/index.html', home: 'src/desk/queue/QueuePage.vue', budget: 420_000, foreign: 'vant' },
];

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
