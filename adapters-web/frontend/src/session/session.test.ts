// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { challengeOf } from './pkce';
import { Session, SignedOut } from './session';

const PAGES = { id: 'h5', back: '/signed-in' } as const;
const grants: URLSearchParams[] = [];
let answer: () => Response;

const tokens = (access: string, refresh: string, seconds = 300) =>
    new Response(JSON.stringify({ access_token: access, refresh_token: refresh, expires_in: seconds }));

function keep(access: string, refresh: string, until: number) {
    localStorage.setItem('onething.h5', JSON.stringify({ access, refresh, until }));
}

beforeEach(() => {
    localStorage.clear();
    grants.length = 0;
    answer = () => tokens('a2', 'r2');
    vi.stubGlobal('fetch', async (_: string, request: RequestInit) => {
        grants.push(request.body as URLSearchParams);
        return answer();
    });
});

describe('a sign-in', () => {
    it('proves its key as RFC 7636 requires', async () => {
        expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
            'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        );
    });

    const finished = () => {
        localStorage.setItem('onething.h5.begun.s', JSON.stringify({ verifier: 'v', then: '/me', at: Date.now() }));
        return new Session(PAGES).finish(new URLSearchParams({ state: 's', code: 'c' }));
    };

    it('ends the session that the device had', async () => {
        keep('a1', 'r1', Date.now() + 120_000);
        expect(await finished()).toBe('/me');
        expect(grants.map((grant) => grant.get('replaced_token'))).toEqual(['r1']);
        expect(await new Session(PAGES).token()).toBe('a2');
    });

    it('by a phone that admits the device does so too', async () => {
        keep('a1', 'r1', Date.now() + 120_000);
        expect(await new Session(PAGES).takeAdmission('d')).toBeUndefined();
        expect(grants.map((grant) => grant.get('replaced_token'))).toEqual(['r1']);
    });

    it('on a device without a session names none', async () => {
        expect(await finished()).toBe('/me');
        expect(grants.map((grant) => grant.has('replaced_token'))).toEqual([false]);
    });

    it('that this device did not begin is not finished', async () => {
        await expect(new Session(PAGES).finish(new URLSearchParams({ state: 'x', code: 'y' }))).rejects.toThrow(SignedOut);
    });
});

describe('a token', () => {
    it('is used while it is valid', async () => {
        keep('a1', 'r1', Date.now() + 120_000);
        expect(await new Session(PAGES).token()).toBe('a1');
        expect(grants).toEqual([]);
    });

    it('is renewed once for many requests at the same time', async () => {
        keep('a1', 'r1', Date.now());
        const session = new Session(PAGES);
        expect(await Promise.all([session.token(), session.token(), session.token()])).toEqual(['a2', 'a2', 'a2']);
        expect(grants.map((grant) => grant.get('refresh_token'))).toEqual(['r1']);
    });

    it('that can no longer be renewed signs out', async () => {
        keep('a1', 'r1', Date.now());
        answer = () => new Response('{}', { status: 400 });
        const session = new Session(PAGES);
        await expect(session.token()).rejects.toThrow(SignedOut);
        expect(session.signedIn.value).toBe(false);
    });

    it('is kept while the issuer cannot be reached', async () => {
        keep('a1', 'r1', Date.now());
        answer = () => new Response('', { status: 503 });
        const session = new Session(PAGES);
        await expect(session.token()).rejects.toThrow(TypeError);
        expect(session.signedIn.value).toBe(true);
    });
});
