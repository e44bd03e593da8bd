import { DetailedError, type HttpResponse, Upload } from 'tus-js-client';
import { apiFor, must } from '@/client/api';
import { Refused, refusalOf, Unreachable } from '@/client/problem';
import { type Session, SignedOut } from '@/session/session';
import { answered, type Arrived, arrivedAs, type Outgoing, STALLED_MILLISECONDS } from './send';

/** A file that the service knows again. */
type Recognised = Outgoing & { sha256: string };

/** So much is lost at most where a proxy only passes on whole requests. */
const PIECE_BYTES = 1024 * 1024;

/** The waits before another try. Progress begins them from the start. */
const WAITS_MILLISECONDS = [500, 2_000];

/**
 * Sends a file in pieces (tus 1.0), and goes on where an earlier sending was cut: by this page, by one that was
 * killed, or by another device of the person.
 */
export async function sendInPieces(
    session: Session,
    file: Recognised,
    gone: (share: number) => void,
    given: AbortSignal,
): Promise<Arrived> {
    const refused = await session.token();
    try {
        return await sendOnce(session, file, gone, given);
    } catch (fault) {
        if (!(fault instanceof SignedOut) || !refused) throw fault;
        await session.renew(refused);
        return sendOnce(session, { ...file, begun: undefined }, gone, given);
    }
}

async function sendOnce(session: Session, file: Recognised, gone: (share: number) => void, given: AbortSignal): Promise<Arrived> {
    const begun = await begunBefore(session, file);
    const address = await sent(session, file, begun, gone, given);
    const id = address.slice(address.lastIndexOf('/') + 1);
    const { name, type, meets } = file;
    return (
        (await arrivedAs(session, file.bundle, (material) => material.id === id)) ?? {
            material: { id, fileName: name, mediaType: type, meets },
        }
    );
}

/** Removes what has arrived of a file that is not sent to its end. */
export async function endBegun(session: Session, bundle: string, sha256: string): Promise<void> {
    for (const { id } of (await unfinished(session, bundle)).filter((each) => each.sha256 === sha256)) {
        const path = { bundle, upload: id };
        await must(apiFor(session).DELETE('/api/v1/bundles/{bundle}/uploads/{upload}', { params: { path } }));
    }
}

/** The address of an earlier sending of the same file for the same materials. */
async function begunBefore(session: Session, { bundle, meets, sha256, begun }: Recognised): Promise<string | undefined> {
    const wanted = [...meets].sort().join();
    const found = ((await begun) ?? (await unfinished(session, bundle))).find(
        (each) => each.sha256 === sha256 && [...each.meets].sort().join() === wanted,
    );
    return found && `${uploadsOf(bundle)}/${found.id}`;
}

/** What has arrived of files that did not arrive whole. */
export async function unfinished(session: Session, bundle: string) {
    const { items } = await must(apiFor(session).GET('/api/v1/bundles/{bundle}/uploads', { params: { path: { bundle } } }));
    return items.filter((each) => !each.material);
}

const uploadsOf = (bundle: string) => `/api/v1/bundles/${bundle}/uploads`;

/** Sends what the service does not have yet. Returns the address of the material. */
function sent(
    session: Session,
    file: Recognised,
    begun: string | undefined,
    gone: (share: number) => void,
    given: AbortSignal,
): Promise<string> {
    return new Promise((done, fail) => {
        let material = '';
        let stalled: ReturnType<typeof setTimeout>;
        const moves = () => {
            clearTimeout(stalled);
            stalled = setTimeout(() => stop(new Unreachable('upload stalled')), STALLED_MILLISECONDS);
        };
        const ended = () => {
            clearTimeout(stalled);
            given.removeEventListener('abort', abort);
        };
        const stop = (why: Error) => {
            ended();
            void upload.abort();
            fail(why);
        };
        const abort = () => stop(new Unreachable('given up'));
        const upload: Upload = new Upload(file.content, {
            endpoint: uploadsOf(file.bundle),
            uploadUrl: begun,
            metadata: { filename: file.name, meets: file.meets.join(','), sha256: file.sha256 },
            chunkSize: PIECE_BYTES,
            uploadDataDuringCreation: true,
            storeFingerprintForResuming: false,
            retryDelays: WAITS_MILLISECONDS,
            onBeforeRequest: async (request) => {
                const token = await session.token();
                if (!token) throw new SignedOut();
                request.setHeader('Authorization', `Bearer ${token}`);
            },
            onAfterResponse: (_, answer) => {
                material = answer.getHeader('Content-Location') ?? material;
            },
            onShouldRetry: (fault) => upload.url !== null && navigator.onLine && mayPass(fault.originalResponse),
            onProgress: (bytes, all) => {
                moves();
                gone(bytes / all);
            },
            onSuccess: () => {
                ended();
                done(material);
            },
            onError: (fault) => {
                ended();
                reasonOf(fault).then(fail, fail);
            },
        });
        given.addEventListener('abort', abort);
        moves();
        upload.start();
    });
}

/** Whether another try may succeed: the connection was cut, or another device has sent the same bytes meanwhile. */
const mayPass = (answer: HttpResponse | null) => !answer || answer.getStatus() >= 500 || answer.getStatus() === 409;

async function reasonOf(fault: Error): Promise<Error> {
    if (!(fault instanceof DetailedError)) return new Unreachable(fault.message);
    if (fault.causingError instanceof SignedOut) return fault.causingError;
    const answer = fault.originalResponse;
    if (!answer?.getStatus()) return new Unreachable(fault.message);
    const refusal = await refusalOf(answered(answer.getStatus(), answer.getBody(), (name) => answer.getHeader(name)));
    return refusal instanceof Refused && refusal.kind === 'upload-offset-differs' ? new Unreachable(fault.message) : refusal;
}
