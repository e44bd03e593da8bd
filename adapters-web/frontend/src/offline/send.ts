import { apiFor, must } from '@/client/api';
import type { Material } from '@/client/model';
import { refusalOf, Unreachable } from '@/client/problem';
import type { Session } from '@/session/session';

export interface Arrived {
    material: { id: string; fileName: string; mediaType: string; meets: string[] };
}

/** A file as it is sent. */
export interface Outgoing {
    bundle: string;
    meets: string[];
    name: string;
    type: string;
    content: Blob;
    /** Undefined where the browser computes none. */
    sha256?: string;
    /** What the service had of unfinished files when this one was picked; undefined for a file that was sent before. */
    begun?: Promise<Begun[] | undefined>;
}

/** A file that has not arrived whole. */
export interface Begun {
    id: string;
    sha256?: string;
    meets: string[];
}

/** An upload without progress for this time is aborted, because others wait behind it. */
export const STALLED_MILLISECONDS = 60_000;

/** A smaller file is sent in one request: sending it again costs about as much as asking how much of it arrived. */
const LARGE_BYTES = 256 * 1024;

/**
 * The material, if the service has the file for these materials already: an earlier sending arrived, and its
 * answer was lost.
 */
export async function arrivedBefore(session: Session, { bundle, meets, sha256 }: Outgoing): Promise<Arrived | undefined> {
    if (!sha256) return undefined;
    return arrivedAs(session, bundle, (each) => each.originalSha256 === sha256 && meets.every((code) => each.meets.includes(code)));
}

export async function arrivedAs(session: Session, bundle: string, isIt: (material: Material) => boolean): Promise<Arrived | undefined> {
    const { materials } = await must(apiFor(session).GET('/api/v1/bundles/{bundle}', { params: { path: { bundle } } }));
    const material = materials.find(isIt);
    return material && { material };
}

/** Loads what sends large files. */
const resumable = () => import('./resumable');

/**
 * What the service has of files that did not arrive whole: another device may have begun them. It is asked while the
 * first file is prepared, so that its first byte does not wait for the answer. Undefined if it cannot be asked.
 */
export async function begunBefore(session: Session, bundle: string, files: Iterable<Blob>): Promise<Begun[] | undefined> {
    if (![...files].some(({ size }) => size > LARGE_BYTES)) return undefined;
    return resumable()
        .then(({ unfinished }) => unfinished(session, bundle))
        .catch(() => undefined);
}

/**
 * Sends a file and reports its progress. A large file goes on where an earlier sending was cut. That takes its
 * hash, by which the service knows it again.
 */
export async function send(
    session: Session,
    upload: Outgoing,
    gone: (share: number) => void,
    given: AbortSignal = new AbortController().signal,
): Promise<Arrived> {
    if (upload.sha256 && upload.content.size > LARGE_BYTES) {
        const inPieces = await resumable().catch(() => undefined);
        if (inPieces) return inPieces.sendInPieces(session, { ...upload, sha256: upload.sha256 }, gone, given);
    }
    return sendWhole(session, upload, gone, given);
}

/** Removes what an interrupted sending has left at the service. */
export async function giveUp(session: Session, { bundle, content, sha256 }: Outgoing): Promise<void> {
    if (!sha256 || content.size <= LARGE_BYTES) return;
    const { endBegun } = await resumable();
    await endBegun(session, bundle, sha256);
}

/** `fetch` cannot report progress, so this uses XMLHttpRequest. */
async function sendWhole(session: Session, upload: Outgoing, gone: (share: number) => void, given: AbortSignal): Promise<Arrived> {
    const token = await session.token();
    const answer = await request(upload, token ?? '', gone, given);
    if (answer.status !== 401 || !token) return arrived(answer);
    return arrived(await request(upload, await session.renew(token), gone, given));
}

async function arrived(answer: Response): Promise<Arrived> {
    if (!answer.ok) throw await refusalOf(answer);
    return (await answer.json()) as Arrived;
}

function request(upload: Outgoing, token: string, gone: (share: number) => void, given: AbortSignal): Promise<Response> {
    return new Promise((done, fail) => {
        const call = new XMLHttpRequest();
        call.open('POST', `/api/v1/bundles/${upload.bundle}/materials?meets=${upload.meets.join(',')}`);
        call.setRequestHeader('Authorization', `Bearer ${token}`);
        call.setRequestHeader('Content-Type', upload.type);
        call.setRequestHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(upload.name)}`);
        const abort = () => call.abort();
        let stalled = setTimeout(abort, STALLED_MILLISECONDS);
        given.addEventListener('abort', abort);
        call.upload.onprogress = (event) => {
            clearTimeout(stalled);
            stalled = setTimeout(abort, STALLED_MILLISECONDS);
            gone(event.lengthComputable ? event.loaded / event.total : 0);
        };
        call.onloadend = () => {
            clearTimeout(stalled);
            given.removeEventListener('abort', abort);
        };
        call.onload = () => done(answered(call.status, call.responseText, (name) => call.getResponseHeader(name)));
        call.onerror = call.onabort = () => fail(new Unreachable('upload broke off'));
        call.send(upload.content);
    });
}

/** What an XMLHttpRequest was answered, as `fetch` gives it. */
export function answered(status: number, body: string, header: (name: string) => string | null | undefined): Response {
    const headers = new Headers({ 'Content-Type': header('Content-Type') ?? '' });
    const wait = header('Retry-After');
    if (wait) headers.set('Retry-After', wait);
    return new Response(body || null, { status, headers });
}
