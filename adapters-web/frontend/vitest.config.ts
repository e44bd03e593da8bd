import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    plugins: [vue()],
    resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
    test: { include: ['src/**/*.test.ts'], environment: 'happy-dom' },
});
