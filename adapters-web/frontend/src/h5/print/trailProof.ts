import { parsed } from '@/client/json';
import type { components } from '@/generated/api';

type TrailProof = components['schemas']['TrailProof'];
type Inclusion = NonNullable<TrailProof['events'][number]['inclusion']>;

/** A public key of the log, as a JSON Web Key. */
export type LogKey = JsonWebKey & { kid?: string };

/**
 * How far the proof of a paper has come. `proved`: this device has checked the signature of the log and the way of each
 * record to it. `promised`: the log does not have all of them yet, and still has time. `overdue`: its time is over.
 * `wrong`: something does not fit.
 */
export type TrailStanding = 'proved' | 'promised' | 'overdue' | 'wrong';

/** Checks what the service told, with the keys of the log. Needs a page that came by TLS, as the pages do. */
export async function standingOf(trail: TrailProof, keys: LogKey[], now: number): Promise<TrailStanding> {
    const promise = await opened(trail.promise?.token, 'trail-promise+jwt', keys);
    if (!promise || !sameEvents(promise.events, trail)) return 'wrong';
    if (!trail.complete) return Number(promise.by) * 1000 < now ? 'overdue' : 'promised';
    const head = await opened(trail.head?.token, 'trail-head+jwt', keys);
    if (!head) return 'wrong';
    for (const { hash, inclusion } of trail.events) {
        if (!inclusion || inclusion.size !== head.size) return 'wrong';
        if ((await rootFrom(hash, inclusion)) !== head.root) return 'wrong';
    }
    return 'proved';
}

function sameEvents(promised: unknown, { events }: TrailProof): boolean {
    return events.length > 0 && JSON.stringify(promised) === JSON.stringify(events.map(({ hash }) => hash));
}

/** What a signed token says; nothing if its signature is not of one of the keys (RFC 7515, ES256). */
async function opened(token: string | undefined, type: string, keys: LogKey[]) {
    const [head, body, signature] = (token ?? '').split('.');
    if (!head || !body || !signature) return undefined;
    const header = said(head);
    const key = keys.find(({ kid }) => kid === header.kid);
    if (!key || header.alg !== 'ES256' || header.typ !== type) return undefined;
    const { kty, crv, x, y } = key;
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const verifier = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify']);
    const signed = new TextEncoder().encode(`${head}.${body}`);
    const holds = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, verifier, bytesOf(signature), signed);
    return holds ? said(body) : undefined;
}

function said(part: string): Record<string, unknown> {
    return parsed(new TextDecoder().decode(bytesOf(part)));
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** The root to which the path leads from the record (RFC 9162, 2.1.3.2); blank if the path does not fit. */
async function rootFrom(event: string, { leaf, size, path }: Inclusion): Promise<string> {
    let node = leaf;
    let last = size - 1;
    let hash = await sha256('00', event);
    if (leaf < 0 || leaf >= size) return '';
    for (const beside of path) {
        if (last === 0) return '';
        if (node % 2 === 1 || node === last) {
            hash = await sha256('01', beside, hash);
            while (node % 2 === 0 && node !== 0) {
                node /= 2;
                last = Math.floor(last / 2);
            }
        } else hash = await sha256('01', hash, beside);
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
    }
    return last === 0 ? hash : '';
}

/** Of bytes in hexadecimal digits, as such digits. */
async function sha256(...parts: string[]): Promise<string> {
    const bytes = Uint8Array.from(parts.join('').match(/../g) ?? [], (digits) => parseInt(digits, 16));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
