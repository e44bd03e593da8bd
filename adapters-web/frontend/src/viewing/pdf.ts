import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Pages } from './pages';

/** The folder of what the reader loads when it needs it; the build names it. */
const PDF_PARTS = import.meta.env.PDF_PARTS;

GlobalWorkerOptions.workerSrc = worker;

/** Phones draw nothing on a larger canvas. */
const MOST_PIXELS = 12_000_000;

/**
 * Reads a PDF in a worker. Nothing in it runs: its scripts and links are ignored, and it is drawn without WebAssembly,
 * which the pages may not run.
 */
export async function openPdf(content: Blob): Promise<Pages> {
    const pdf = await getDocument({
        data: await content.arrayBuffer(),
        cMapUrl: `${PDF_PARTS}/cmaps/`,
        standardFontDataUrl: `${PDF_PARTS}/standard_fonts/`,
        wasmUrl: `${PDF_PARTS}/wasm/`,
        useWasm: false,
        enableXfa: false,
        verbosity: 0,
    }).promise;
    const made: Promise<string>[] = [];
    return {
        count: pdf.numPages,
        picture(page, widthPixels) {
            const picture = drawn(pdf, page, widthPixels);
            made.push(picture);
            return picture;
        },
        close() {
            for (const each of made) void each.then(URL.revokeObjectURL).catch(() => undefined);
            void pdf.loadingTask.destroy();
        },
    };
}

async function drawn(pdf: PDFDocumentProxy, number: number, widthPixels: number): Promise<string> {
    const page = await pdf.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const scale = Math.min(widthPixels / whole.width, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
    const viewport = page.getViewport({ scale });
    const canvas = Object.assign(document.createElement('canvas'), {
        width: Math.max(1, Math.round(viewport.width)),
        height: Math.max(1, Math.round(viewport.height)),
    });
    await page.render({ canvas, viewport }).promise;
    page.cleanup();
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
    if (!picture) throw new Error('this browser draws no picture of a page');
    return URL.createObjectURL(picture);
}
