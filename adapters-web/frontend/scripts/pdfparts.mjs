import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const reader = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const { version } = createRequire(import.meta.url)(reader);

/** Where the service has the files that the reader of PDFs asks for by their names. A new version has a new address. */
export const PDF_PARTS = `/assets/pdf-${version}`;

/** The names of Chinese characters in files without their own fonts, the fonts that every reader has, and JPEG 2000. */
const WANTED = [
    ['cmaps', /^(Adobe-GB1|GB|UniGB|Identity).*\.bcmap$/],
    ['standard_fonts', /\.(pfb|ttf)$/],
    ['wasm', /^openjpeg_nowasm_fallback\.js$/],
];

/** Puts these files beside the pages. Only a PDF that needs one makes a browser load it. */
export function pdfParts() {
    return {
        name: 'pdf-parts',
        apply: 'build',
        async generateBundle() {
            for (const [folder, name] of WANTED) {
                const from = join(dirname(reader), folder);
                for (const file of (await readdir(from)).filter((each) => name.test(each))) {
                    const fileName = `${PDF_PARTS.slice(1)}/${folder}/${file}`;
                    this.emitFile({ type: 'asset', fileName, source: await readFile(join(from, file)) });
                }
            }
        },
    };
}
