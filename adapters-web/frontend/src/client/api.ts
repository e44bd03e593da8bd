import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '@/generated/api';
import type { Session } from '@/session/session';
import { learnTime } from './clock';
import { refusalOf, Unreachable } from './problem';

/** The service's API, typed by its OpenAPI document. */
export type Api = ReturnType<typeof createClient<paths>>;

/** The result of a call. `openapi-fetch` never throws for a response of any status. */
export interface Given<T> {
    data?: T;
    error?: unknown;
    response: Response;
}

export function apiFor(session: Session): Api {
    const api = createClient<paths>({ baseUrl: '', fetch: (request) => fetch(request) });
    api.use(signedBy(session));
    return api;
}

/** Sends the token, and repeats the request with a new one if it was refused. */
function signedBy(session: Session): Middleware {
    const bodies = new Map<string, Request>();
    return {
        async onRequest({ request, id }) {
            const token = await session.token();
            if (token) {
                request.headers.set('Authorization', `Bearer ${token}`);
                bodies.set(id, request.clone());
            }
            return request;
        },
        async onResponse({ response, id }) {
            learnTime(response.headers);
            const again = bodies.get(id);
            bodies.delete(id);
            const refused = again?.headers.get('Authorization')?.slice('Bearer '.length);
            if (response.status !== 401 || !again || !refused) return response;
            again.headers.set('Authorization', `Bearer ${await session.renew(refused)}`);
            return fetch(again);
        },
        onError({ id }) {
            bodies.delete(id);
        },
    };
}

/**
 * The value of a response. Throws `Refused` for a problem, `Unreachable` without an answer, and `SignedOut`
 * after the session has ended.
 */
export async function must<T>(call: Promise<Given<T>>): Promise<T> {
    return (await mustAnswer(call)).value;
}

/** As `must`, with the version of the value. */
export async function mustAnswer<T>(call: Promise<Given<T>>): Promise<{ value: T; etag: string }> {
    const given = await reaching(call);
    if (!given.response.ok) throw await refusalOf(withBody(given));
    return { value: given.data as T, etag: given.response.headers.get('ETag') ?? '' };
}

/** As `mustAnswer`; undefined if the caller's version is still current. */
export async function ifChanged<T>(call: Promise<Given<T>>): Promise<{ value: T; etag: string } | undefined> {
    const given = await reaching(call);
    return given.response.status === 304 ? undefined : mustAnswer(Promise.resolve(given));
}

async function reaching<T>(call: Promise<Given<T>>): Promise<Given<T>> {
    try {
        return await call;
    } catch (fault) {
        throw fault instanceof TypeError ? new Unreachable(fault.message) : fault;
    }
}

/** Puts back the body of an error, which has been read already. */
function withBody<T>(given: Given<T>): Response {
    return new Response(JSON.stringify(given.error), {
        status: given.response.status,
        headers: given.response.headers,
    });
}
