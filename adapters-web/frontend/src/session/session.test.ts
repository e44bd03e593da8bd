// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { challengeOf } from './pkce';
import { Session, SignedOut } from './session';

const PAGES = { id: 'h5', back: '/signed-in' } as const;
const grants: URLSearchParams[] = [];
let answer: () => Response;

const tokens = (access: string, refresh: string, seconds = 300) =>
    new Response(JSON.stringify({ access_token: access, refresh_token: refresh, expires_in: seconds }));

/** A token of our issuer that names the account. */
const tokenOf = (account: string, number = 1) =>
    `${btoa('{}')}.${btoa(JSON.stringify({ sub: account, number })).replaceAll('=', '')}.signature`;

function keep(access: string, refresh: string, until: number) {
    localStorage.setItem('onething.h5', JSON.stringify({ access, refresh, until }));
}

beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
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

describe('what the pages have of a person', () => {
    let forgotten: boolean[];
    let forget: (keepUnsent: boolean) => Promise<void>;

    beforeEach(() => {
        const mine: boolean[] = [];
        forgotten = mine;
        forget = async (keepUnsent) => void mine.push(keepUnsent);
    });

    const admitted = async (account: string) => {
        answer = () => tokens(tokenOf(account, 2), 'r2');
        expect(await new Session(PAGES, forget).takeAdmission('d')).toBeUndefined();
    };

    const ended = async () => {
        answer = () => new Response('{}', { status: 400 });
        const session = new Session(PAGES, forget);
        await expect(session.token()).rejects.toThrow(SignedOut);
        expect(session.endings.value).toBe(1);
    };

    it('is forgotten when the session ends by itself, except what is not sent yet', async () => {
        keep(tokenOf('lina'), 'r1', Date.now());
        await ended();
        expect(forgotten).toEqual([true]);
        expect(localStorage.getItem('onething.h5')).toBeNull();
    });

    it('is kept as it is when the same person signs in again', async () => {
        keep(tokenOf('lina'), 'r1', Date.now());
        await ended();
        await admitted('lina');
        expect(forgotten).toEqual([true]);
    });

    it('is forgotten altogether before another person\'s session begins', async () => {
        keep(tokenOf('lina'), 'r1', Date.now());
        await ended();
        const mine = forgotten;
        forget = async (keepUnsent) => {
            expect(localStorage.getItem('onething.h5'), 'the next tokens').toBeNull();
            mine.push(keepUnsent);
        };
        await admitted('zhou');
        expect(forgotten).toEqual([true, false]);
        expect(await new Session(PAGES).token()).toBe(tokenOf('zhou', 2));
    });

    it('is so too after a sign-out that left the unsent, and where a session is replaced', async () => {
        keep(tokenOf('lina'), 'r1', Date.now() + 120_000);
        await new Session(PAGES, forget).end();
        expect(forgotten).toEqual([]);
        await admitted('zhou');
        await admitted('lina');
        await admitted('lina');
        expect(forgotten).toEqual([false, false]);
    });

    it('ends the session also where it cannot be cleared', async () => {
        keep(tokenOf('lina'), 'r1', Date.now());
        forget = () => Promise.reject(new DOMException('lost', 'UnknownError'));
        await ended();
    });

    it('is forgotten by every tab when another tab loses the session', async () => {
        keep(tokenOf('lina'), 'r1', Date.now() + 120_000);
        const session = new Session(PAGES, forget);
        localStorage.clear();
        dispatchEvent(new StorageEvent('storage', { key: 'onething.h5' }));
        expect(session.signedIn.value).toBe(false);
        expect(session.endings.value).toBe(1);
        expect(forgotten).toEqual([true]);
    });

    it('does not stay in a tab in which it was typed', () => {
        keep(tokenOf('lina'), 'r1', Date.now() + 120_000);
        new Session(PAGES);
        sessionStorage.setItem('onething.typed', '李娜');
        new Session(PAGES);
        expect(sessionStorage.getItem('onething.typed')).toBe('李娜');
        keep(tokenOf('zhou'), 'r2', Date.now() + 120_000);
        new Session(PAGES);
        expect(sessionStorage.getItem('onething.typed')).toBeNull();
    });
});
