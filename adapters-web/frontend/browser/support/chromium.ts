import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import type { TestProject } from 'vitest/node';

/** First the one without a window, because it has less to draw. */
const NAMES = [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
];
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const target = new URL('../../../target/', import.meta.url);

const found = () => [process.env.CHROMIUM, ...NAMES].find((path) => path && existsSync(path));

/** This machine's browser. A Debian machine without one installs it. */
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

/** Draws Chinese with the one committed font, independent of the machine's fonts. */
function fonts(): string {
    const folder = fileURLToPath(new URL('fonts/', target));
    mkdirSync(folder, { recursive: true });
    const ours = fileURLToPath(new URL('../../../src/main/fonts', import.meta.url));
    const file = `${folder}fonts.conf`;
    writeFileSync(
        file,
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${ours}</dir><cachedir>${folder}cache</cachedir></fontconfig>`,
    );
    return file;
}

declare module 'vitest' {
    interface ProvidedContext {
        /** The address of the one browser that all files share. */
        browser: string;
        /** The folder that files of the suite use to take turns. */
        turns: string;
    }
}

/** Starts one browser for the whole suite. Several files run at the same time, each with contexts of its own. */
export default async function setup(project: TestProject) {
    if (!process.env.SERVICE) throw new Error('SERVICE is the address of the running service, such as http://localhost:8080');
    const server = await playwright.launchServer({
        executablePath: chromium(),
        env: { ...process.env, FONTCONFIG_FILE: fonts() },
        timeout: 300_000,
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-dev-shm-usage',
        ],
    });
    project.provide('browser', server.wsEndpoint());
    project.provide('turns', mkdtempSync(join(tmpdir(), 'onething-turns-')));
    return () => server.close();
}
