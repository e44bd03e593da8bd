import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

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
        include: ['src/**/*.test.ts'],
        // A file that needs a document says so in its first line; making one takes longer than most files.
        environment: 'node',
        server: { deps: { inline: ['tus-js-client'] } },
    },
});
