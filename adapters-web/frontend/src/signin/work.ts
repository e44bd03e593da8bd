/** The task that a device solves before it may try a password: the service's `CaptchaWork`. */
export interface Work {
    salt: string;
    rounds: number;
    limit: number;
    challenge: string;
}

/** How many numbers are tried in parallel: browsers derive keys on threads of their own. */
const PARALLEL = 8;

/** Whether this browser can solve it. Without HTTPS there is no Web Crypto. */
export const canWork = (): boolean => Boolean((globalThis.crypto as Crypto | undefined)?.subtle);

/** The number that matches the challenge; undefined if there is none below the limit, or `isOver` stops the search. */
export async function workedOut(work: Work, isOver: () => boolean = () => false): Promise<string | undefined> {
    for (let first = 0; first < work.limit && !isOver(); first += PARALLEL) {
        const numbers = Array.from({ length: Math.min(PARALLEL, work.limit - first) }, (_, next) => String(first + next));
        const derived = await Promise.all(numbers.map((number) => derive(number, work)));
        const found = derived.indexOf(work.challenge);
        if (found >= 0) return numbers[found];
    }
    return undefined;
}

async function derive(number: string, { salt, rounds }: Work): Promise<string> {
    const text = new TextEncoder();
    const key = await crypto.subtle.importKey('raw', text.encode(number), 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(salt), iterations: rounds };
    const bytes = new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
