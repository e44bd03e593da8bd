// Writes the service worker, with the names of the citizens' pages of this build and a version that changes
// with them.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, manifest, out, reached } from './manifest.mjs';

/** The reader of PDFs is larger than all the pages, and most people never open a PDF. It is not kept on the device. */
const RARE = 'src/viewing/pdf.ts';
const chunks = [...reached('index.html', new Set(), true)].filter((key) => key !== RARE);
/** The scripts of workers, which a chunk starts and does not import. */
const workers = chunks.flatMap((key) => manifest[key].assets ?? []).filter((file) => file.endsWith('.js'));
const shell = [...files(chunks), ...workers].filter((file) => !file.endsWith('.html'));
const version = createHash('sha256').update(readFileSync(join(out, 'index.html'))).update(shell.join()).digest('hex');
const worker = readFileSync(new URL('../src/offline/worker.js', import.meta.url), 'utf8');

writeFileSync(
    join(out, 'sw.js'),
    worker
        .replace("'VERSION'", JSON.stringify(version.slice(0, 12)))
        .replace("['FILES']", JSON.stringify(['/', '/mark.svg', ...shell.map((file) => `/${file}`)])),
);
