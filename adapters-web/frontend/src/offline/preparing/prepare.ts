import { type Picked, type Prepared, preparedOn, type Surface } from './picture';
import PreparingWorker from './preparing.worker?worker';

/** A worker without an answer for this time hangs or was killed for its memory. */
const LONGEST_MILLISECONDS = 120_000;

let worker: Worker | undefined;
let canWorkersPrepare = typeof Worker !== 'undefined';
let turn: Promise<unknown> = Promise.resolve();

/**
 * Prepares a picked file for sending, one after another, because a large photo takes much memory. A worker
 * does it, so the page stays quick; the page does it itself in a browser whose workers cannot.
 */
export function prepare(file: Picked): Promise<Prepared> {
    const mine = turn.then(async () => (await besideThePage(file)) ?? preparedOn(surface, file));
    turn = mine.catch(() => undefined);
    return mine;
}

/** Undefined if workers cannot prepare files in this browser. */
async function besideThePage(file: Picked): Promise<Prepared | undefined> {
    if (!canWorkersPrepare) return undefined;
    try {
        const answer = await answerOf((worker ??= new PreparingWorker()), file);
        canWorkersPrepare = answer !== undefined;
        return answer;
    } catch {
        worker?.terminate();
        worker = undefined;
        canWorkersPrepare = false;
        return undefined;
    }
}

/** A worker that takes too long loses its work: the file is sent unchanged. */
function answerOf(asked: Worker, { content, name, type }: Picked): Promise<Prepared | undefined> {
    return new Promise((done, fail) => {
        const late = setTimeout(() => {
            asked.terminate();
            worker = undefined;
            done({ name, type });
        }, LONGEST_MILLISECONDS);
        asked.onmessage = ({ data }: MessageEvent<Prepared | undefined>) => {
            clearTimeout(late);
            done(data);
        };
        const broken = (fault: Event) => {
            clearTimeout(late);
            fail(fault);
        };
        asked.onerror = broken;
        asked.onmessageerror = broken;
        asked.postMessage({ content, name, type });
    });
}

function surface(width: number, height: number): Surface | undefined {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    const jpeg = (quality: number) => new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    return pen ? { pen, jpeg } : undefined;
}
