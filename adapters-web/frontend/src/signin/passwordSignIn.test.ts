import { pbkdf2Sync, webcrypto } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PasswordSignIn } from './passwordSignIn';
import { workedOut } from './work';

const challengeOf = (number: string) => pbkdf2Sync(number, 'salt', 3, 32, 'sha256').toString('hex');
const WORK = { salt: 'salt', rounds: 3, limit: 40, challenge: challengeOf('21') };
const NEEDED = { type: 'urn:onething:problem:captcha-needed', title: '需要安全验证', status: 422 };

/** The requests to the service. It answers 422 until a captcha is included. */
let asked: { address: string; body?: Record<string, string> }[] = [];

beforeEach(() => {
    asked = [];
    vi.stubGlobal('crypto', webcrypto);
    vi.stubGlobal('fetch', async (address: string, request?: RequestInit) => {
        const body = request?.body ? (JSON.parse(String(request.body)) as Record<string, string>) : undefined;
        asked.push({ address, body });
        if (address === '/login/captcha?kind=work') return Response.json({ captchaId: 'worked', work: WORK });
        if (address === '/login/captcha?kind=picture') return Response.json({ captchaId: 'seen', image: 'data:,' });
        if (body?.captcha) return Response.json({ redirectTo: '/signed-in' });
        return Response.json(NEEDED, { status: 422, headers: { 'Content-Type': 'application/problem+json' } });
    });
});

afterEach(() => vi.unstubAllGlobals());

describe('the captcha', () => {
    it('is solved by the device when it is needed', async () => {
        const way = new PasswordSignIn('a-sign-in');

        expect(await way.enter('lina', 'a password')).toBe('/signed-in');

        expect(asked.map(({ address }) => address)).toEqual(['/login/password', '/login/captcha?kind=work', '/login/password']);
        expect(asked.at(-1)?.body).toMatchObject({ captchaId: 'worked', captcha: '21' });
        expect(way.state.trouble).toBeUndefined();
    });

    it('is a picture where the browser cannot solve it', async () => {
        vi.stubGlobal('crypto', {});
        const way = new PasswordSignIn('a-sign-in');

        expect(await way.enter('lina', 'a password')).toBeUndefined();
        expect(way.state.picture?.captchaId).toBe('seen');

        expect(await way.enter('lina', 'a password', 'ABCDE')).toBe('/signed-in');
        expect(asked.at(-1)?.body).toMatchObject({ captchaId: 'seen', captcha: 'ABCDE' });
    });

    it('is the picture requested last, even if an earlier one arrives later', async () => {
        const coming: ((answer: Response) => void)[] = [];
        vi.stubGlobal('fetch', () => new Promise<Response>((answer) => coming.push(answer)));
        const way = new PasswordSignIn('a-sign-in');

        const [first, second] = [way.newPicture(), way.newPicture()];
        coming[1]?.(Response.json({ captchaId: 'second', image: 'data:,' }));
        await second;
        coming[0]?.(Response.json({ captchaId: 'first', image: 'data:,' }));
        await first;

        expect(way.state.picture?.captchaId).toBe('second');
    });
});

describe('the work', () => {
    it('finds the number, whichever it is', async () => {
        for (const number of ['0', '7', '8', '39']) {
            expect(await workedOut({ ...WORK, challenge: challengeOf(number) })).toBe(number);
        }
    });

    it('finds nothing above the limit, and stops on request', async () => {
        expect(await workedOut({ ...WORK, challenge: challengeOf('40') })).toBeUndefined();
        expect(await workedOut(WORK, () => true)).toBeUndefined();
    });
});
