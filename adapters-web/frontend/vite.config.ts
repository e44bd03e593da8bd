import { fileURLToPath } from 'node:url';
import { VantResolver } from '@vant/auto-import-resolver';
import vue from '@vitejs/plugin-vue';
import components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { defineConfig, type Plugin } from 'vite';
import { PDF_PARTS, pdfParts } from './scripts/pdfparts.mjs';
import { precompressed } from './scripts/precompressed.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Leaves out Vant's icon font. It would be loaded from another host if its copy failed, and is a third of the
 * first load. The pages draw their own icons.
 */
const withoutIconFont = (): Plugin => ({
    name: 'without-icon-font',
    enforce: 'pre',
    transform(code, id) {
        return /vant\/(es|lib)\/icon\/index\.css/.test(id) ? code.replace(/@font-face\s*{[^}]*}/g, '') : undefined;
    },
});

// Two entries in one build: H5 at /, the desk at /desk. Each component is imported separately, and
// scripts/budgets.mjs checks that neither library gets into the other's entry.
export default defineConfig({
    plugins: [
        vue(),
        components({
            dirs: [],
            dts: here('src/generated/components.d.ts'),
            resolvers: [VantResolver(), ElementPlusResolver({ importStyle: 'css' })],
        }),
        withoutIconFont(),
        pdfParts(),
        precompressed(),
    ],
    resolve: { alias: { '@': here('src') } },
    define: { 'import.meta.env.PDF_PARTS': JSON.stringify(PDF_PARTS) },
    build: {
        outDir: process.env.PAGES_OUT ?? here('../target/classes/static'),
        emptyOutDir: true,
        manifest: true,
        target: ['es2020', 'chrome87', 'safari14'],
        assetsInlineLimit: 2048,
        rolldownOptions: {
            input: { h5: here('index.html'), desk: here('desk/index.html') },
            // A poor network pays for each request, so what many pages share is in few files.
            output: {
                codeSplitting: {
                    groups: [
                        { name: 'vue', test: /node_modules\/(@vue|vue|vue-router|openapi-fetch|idb)\/|plugin-vue/ },
                        { name: 'vant', test: /node_modules\/(@vant|vant)\/.*\/(button|icon|loading|badge|utils|composables|style)\// },
                        { name: 'service', test: /src\/(client|session|offline|form|words\/(shared|form|signin))/, minShareCount: 2 },
                        { name: 'papers', test: /src\/papers\// },
                        { name: 'factors', test: /src\/(signin\/(FactorPicture|RecoveryCodes)|words\/(factors|account))/ },
                        { name: 'clocks', test: /src\/(clocks|words\/clock)/ },
                        { name: 'parts', test: /src\/h5\/(?!.*Page\.vue)/, minShareCount: 3 },
                    ],
                },
            },
        },
    },
    server: {
        proxy: Object.fromEntries(
            ['/api', '/oauth2', '/.well-known'].map((path) => [path, process.env.SERVICE ?? 'http://localhost:8080']),
        ),
    },
});
