// Maven runs this: it installs the packages of package-lock.json and builds the pages, each only if something
// has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { frontend, target } from './paths.mjs';

const NOT_OURS = new Set(['node_modules', 'generated', 'browser']);

function sources(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !NOT_OURS.has(entry.name) && !entry.name.endsWith('.test.ts'))
        .flatMap((entry) =>
            entry.isDirectory() ? sources(new URL(entry.name + '/', folder)) : [new URL(entry.name, folder)],
        )
        .sort((one, other) => (one.href < other.href ? -1 : 1));
}

function mark(files) {
    const hash = createHash('sha256').update(process.version);
    for (const file of files) hash.update(file.href.slice(frontend.href.length)).update(readFileSync(file));
    return hash.digest('hex');
}

function unchanged(markFile, now) {
    return existsSync(markFile) && readFileSync(markFile, 'utf8') === now;
}

function npm(...args) {
    const done = spawnSync('npm', args, { cwd: fileURLToPath(frontend), stdio: 'inherit', shell: process.platform === 'win32' });
    if (done.error) {
        console.error(`The pages are built with Node 20.19 or newer and npm: ${done.error.message}. Java alone: -DskipFrontend`);
        process.exit(1);
    }
    if (done.status !== 0) process.exit(done.status ?? 1);
}

const installed = new URL('node_modules/.installed', frontend);
const lock = mark([new URL('package-lock.json', frontend)]);
if (!unchanged(installed, lock)) {
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
    writeFileSync(installed, lock);
}

const built = new URL('pages.built', target);
const pages = mark(sources(frontend));
if (!unchanged(built, pages) || !existsSync(new URL('classes/static/index.html', target))) {
    mkdirSync(target, { recursive: true });
    npm('run', '--silent', 'build');
    writeFileSync(built, pages);
}
