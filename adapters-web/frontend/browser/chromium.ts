import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** First the one without a window of its own, which has less to draw. */
const NAMES = [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
];
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const target = new URL('../../target/', import.meta.url);

const found = () => [process.env.CHROMIUM, ...NAMES].find((path) => path && existsSync(path));

/** The browser of this machine; where there is none and the machine is Debian's, it is installed. */
function chromium(): string {
    const there = found();
    if (there) return there;
    if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
        const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
        execFileSync('apt-get', ['update'], quiet);
        PACKAGES.some((name) => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], quiet).status === 0);
    }
    const installed = found();
    if (installed) return installed;
    throw new Error(
        'The pages are tested in a real Chromium, and this machine has none. Install it (on Debian: ' +
            'apt-get install --no-install-recommends chromium), or name one in the environment variable CHROMIUM.',
    );
}

/** Chinese is drawn with the one committed font, whatever fonts the machine has. */
function fonts(): string {
    const folder = fileURLToPath(new URL('fonts/', target));
    mkdirSync(folder, { recursive: true });
    const ours = fileURLToPath(new URL('../../src/main/fonts', import.meta.url));
    const file = `${folder}fonts.conf`;
    writeFileSync(
        file,
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${ours}</dir><cachedir>${folder}cache</cachedir></fontconfig>`,
    );
    return file;
}

export default function setup() {
    if (!process.env.SERVICE) throw new Error('SERVICE is the address of the running service, such as http://localhost:8080');
    process.env.CHROMIUM = chromium();
    process.env.FONTCONFIG_FILE = fonts();
}
