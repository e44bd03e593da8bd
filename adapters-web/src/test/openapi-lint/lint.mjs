// Maven runs this in its test phase: it lints the API's contract, and a warning fails the build like an
// error. It installs the packages of package-lock.json if that has changed.
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
