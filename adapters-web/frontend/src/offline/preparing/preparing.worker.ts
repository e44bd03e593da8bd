import { type Picked, preparedOn, type Surface } from './picture';

/** Prepares one file at a time, beside the page. Answers `undefined` in a browser whose workers cannot draw. */
addEventListener('message', async ({ data: file }: MessageEvent<Picked>) => {
    postMessage(surface(1, 1) ? await preparedOn(surface, file) : undefined);
});

function surface(width: number, height: number): Surface | undefined {
    if (typeof OffscreenCanvas === 'undefined') return undefined;
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    return pen ? { pen, jpeg: (quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }) } : undefined;
}
