import { refusalOf, Unreachable } from '@/client/problem';

/** Calls the login paths, which need no token. Fails as the API's client does. */
export async function reach<T>(address: string, body?: unknown): Promise<T> {
    const request = body === undefined ? undefined : {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
    };
    const answer = await fetch(address, request).catch((fault: Error) => {
        throw new Unreachable(fault.message);
    });
    if (!answer.ok) throw await refusalOf(answer);
    return (await answer.json()) as T;
}
