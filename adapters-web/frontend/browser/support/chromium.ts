import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import type { TestProject } from 'vitest/node';

/** Chromium without a window has less to draw, so the suite takes less time with it. */
const LIGHT = '/usr/bin/chromium-headless-shell';
const OTHERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const LONGEST_INSTALLATION_MILLISECONDS = 600_000;
const target = new URL('../../../target/', import.meta.url);

const first = (...paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));

/** This machine's browser. A Debian machine installs the light one, if it can. */
function chromium(): string {
    const wanted = first(process.env.CHROMIUM, LIGHT);
    if (wanted) return wanted;
    if (process.getuid?.() === 0) install();
    const installed = first(LIGHT, ...OTHERS);
    if (installed) return installed;
    throw new Error(
        'The pages are tested in a real Chromium, and this machine has none. Install it (on Debian: ' +
            'apt-get install --no-install-recommends chromium-headless-shell), or name one in the environment variable CHROMIUM.',
    );
}

/** Installs the first package that this machine has. Another browser is used where this fails. */
function install(): void {
    const aptGet = (...words: string[]) =>
        spawnSync('apt-get', words, {
            stdio: 'ignore',
            env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
            timeout: LONGEST_INSTALLATION_MILLISECONDS,
        }).status === 0;
    if (!aptGet('update')) return;
    PACKAGES.some((name) => aptGet('install', '-y', '--no-install-recommends', name));
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
