import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const tests = readdirSync(new URL('src', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `src/${file.replaceAll('\\', '/')}`);
const storesOnDevice = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8').includes('fake-indexeddb/auto');

export default defineConfig({
    plugins: [vue()],
    resolve: {
        alias: {
            '@': fileURLToPath(new URL('src', import.meta.url)),
            // As the pages get it. Without this, the tests would get the client for Node.
            'tus-js-client': fileURLToPath(new URL('node_modules/tus-js-client/lib.esm/browser/index.js', import.meta.url)),
        },
    },
    test: {
        // Only what hangs takes so long, also on a machine ten times slower than ours.
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // A file that needs a document says so in its first line; making one takes longer than most files.
        environment: 'node',
        server: { deps: { inline: ['tus-js-client'] } },
        projects: [
            {
                extends: true,
                test: {
                    name: 'in one process',
                    include: tests.filter((file) => !storesOnDevice(file)),
                    isolate: false,
                    setupFiles: ['src/testing/fresh.ts'],
                },
            },
            // They fill the storage of a device, so each has a process of its own.
            { extends: true, test: { name: 'on a device of its own', include: tests.filter(storesOnDevice) } },
        ],
    },
});
