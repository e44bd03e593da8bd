import { defineConfig } from 'vitest/config';

// In a real Chromium, against a running service (SERVICE). One file after another: they share the browser's machine.
export default defineConfig({
    test: {
        include: ['browser/**/*.test.ts'],
        globalSetup: 'browser/chromium.ts',
        fileParallelism: false,
        maxWorkers: 1,
        testTimeout: 90_000,
        hookTimeout: 90_000,
        bail: 0,
    },
});
