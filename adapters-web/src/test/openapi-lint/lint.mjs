// What Maven calls in its test phase: lints the API's contract; a warning fails it as an error does. Installs what
// package-lock.json names, only if that changed since.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.env.SKIP_TESTS === 'true') process.exit(0);

const here = dirname(fileURLToPath(import.meta.url));

function npm(...args) {
    const done = spawnSync('npm', args, {
        cwd: here,
        stdio: 'inherit',
        shell: process.platform === 'win32',
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    if (done.status !== 0) process.exit(done.status ?? 1);
}

const lock = readFileSync(`${here}/package-lock.json`, 'utf8');
const installed = `${here}/node_modules/.installed`;
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
    writeFileSync(installed, lock);
}
npm('run', '--silent', 'lint');
