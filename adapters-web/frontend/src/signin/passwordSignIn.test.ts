import { afterEach, describe, expect, it, vi } from 'vitest';
import { PasswordSignIn } from './passwordSignIn';

afterEach(() => vi.unstubAllGlobals());

describe('the captcha', () => {
    it('is the one asked for last, however late an earlier one comes', async () => {
        const coming = new Map<string, (answer: Response) => void>();
        vi.stubGlobal('fetch', (address: string) => new Promise<Response>((answer) => coming.set(address, answer)));
        const way = new PasswordSignIn('a-sign-in');

        const picture = way.newCaptcha('picture');
        const question = way.newCaptcha('question');
        coming.get('/login/captcha?kind=question')?.(Response.json({ captchaId: 'second', question: '一加一' }));
        await question;
        coming.get('/login/captcha?kind=picture')?.(Response.json({ captchaId: 'first', image: 'data:,' }));
        await picture;

        expect(way.state.captcha).toEqual({ captchaId: 'second', question: '一加一' });
    });
});
