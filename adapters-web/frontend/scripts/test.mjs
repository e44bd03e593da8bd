// Maven runs this in its test phase: the types against the OpenAPI document, then the unit tests.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { frontend } from './paths.mjs';

if (process.env.SKIP_TESTS === 'true') process.exit(0);

for (const script of ['check', 'test']) {
    const done = spawnSync('npm', ['run', '--silent', script], {
        cwd: fileURLToPath(frontend),
        stdio: 'inherit',
        shell: process.platform === 'win32',
    });
    if (done.status !== 0) process.exit(done.status ?? 1);
}
