import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Much longer than any case needs. A case over it hangs, also on a machine ten times slower than ours. */
const LONGEST_CASE_MILLISECONDS = 15 * 60_000;
const LONGEST_WAIT_MILLISECONDS = 120_000;

/** They count the messages of an account, so no other test may add one meanwhile. */
const ALONE = ['browser/messages.test.ts'];

/** They compare times, so they run by themselves: `npm run test:timed`. */
const TIMED = ['browser/twelve.test.ts'];
const leftOut = process.env.TIMED ? ALONE : [...ALONE, ...TIMED];

const together = (name: string, groupOrder: number, files: { include: string[]; exclude?: string[] }) => ({
    resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
    test: {
        ...files,
        name,
        sequence: { groupOrder },
        // One worker runs many files: loading the browser's driver again for each of them took 80 seconds of CPU time.
        isolate: false,
        testTimeout: LONGEST_CASE_MILLISECONDS,
        hookTimeout: LONGEST_CASE_MILLISECONDS,
        // The browser shares its machine with the rest of the build, so a failed case runs once more. The report names
        // each case that needed this.
        retry: 1,
        expect: { poll: { timeout: LONGEST_WAIT_MILLISECONDS } },
    },
});

// Runs in a real Chromium, against a running service (SERVICE). Several files run at the same time, in
// contexts of one browser: while one waits for the service, another draws.
export default defineConfig({
    test: {
        globalSetup: 'browser/support/chromium.ts',
        maxWorkers: 4,
        bail: 0,
        projects: [
            together('together', 0, { include: ['browser/**/*.test.ts'], exclude: leftOut }),
            together('alone', 1, { include: ALONE }),
        ],
    },
});
