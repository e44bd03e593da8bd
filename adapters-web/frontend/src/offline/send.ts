import { apiFor, must } from '@/client/api';
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
}

/** An upload without progress for this time is aborted, because others wait behind it. */
const STALLED_MILLISECONDS = 60_000;

/**
 * The material, if the service has the file for these materials already: an earlier sending arrived, and its
 * answer was lost.
 */
export async function arrivedBefore(session: Session, { bundle, meets, sha256 }: Outgoing): Promise<Arrived | undefined> {
    if (!sha256) return undefined;
    const path = { bundle };
    const { materials } = await must(apiFor(session).GET('/api/v1/bundles/{bundle}', { params: { path } }));
    const material = materials.find((each) => each.originalSha256 === sha256 && meets.every((code) => each.meets.includes(code)));
    return material && { material };
}

/** Sends a file and reports its progress. `fetch` cannot report progress, so this uses XMLHttpRequest. */
export async function send(session: Session, upload: Outgoing, gone: (share: number) => void): Promise<Arrived> {
    const token = await session.token();
    const answer = await request(upload, token ?? '', gone);
    if (answer.status !== 401 || !token) return arrived(answer);
    return arrived(await request(upload, await session.renew(token), gone));
}

async function arrived(answer: Response): Promise<Arrived> {
    if (!answer.ok) throw await refusalOf(answer);
    return (await answer.json()) as Arrived;
}

function request(upload: Outgoing, token: string, gone: (share: number) => void): Promise<Response> {
    return new Promise((done, fail) => {
        const call = new XMLHttpRequest();
        call.open('POST', `/api/v1/bundles/${upload.bundle}/materials?meets=${upload.meets.join(',')}`);
        call.setRequestHeader('Authorization', `Bearer ${token}`);
        call.setRequestHeader('Content-Type', upload.type);
        call.setRequestHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(upload.name)}`);
        let stalled = setTimeout(() => call.abort(), STALLED_MILLISECONDS);
        call.upload.onprogress = (event) => {
            clearTimeout(stalled);
            stalled = setTimeout(() => call.abort(), STALLED_MILLISECONDS);
            gone(event.lengthComputable ? event.loaded / event.total : 0);
        };
        call.onloadend = () => clearTimeout(stalled);
        call.onload = () => {
            const headers = new Headers({ 'Content-Type': call.getResponseHeader('Content-Type') ?? '' });
            const wait = call.getResponseHeader('Retry-After');
            if (wait) headers.set('Retry-After', wait);
            done(new Response(call.responseText || null, { status: call.status, headers }));
        };
        call.onerror = call.onabort = () => fail(new Unreachable('upload broke off'));
        call.send(upload.content);
    });
}
