import { describe, expect, it } from 'vitest';
import { SignedOut } from '@/session/session';
import { Refused, refusalOf, Unreachable } from './problem';

const answered = (status: number, kind: string) =>
    new Response(JSON.stringify({ type: `urn:onething:problem:${kind}`, title: kind, status, detail: '' }), {
        status,
        headers: { 'Content-Type': 'application/problem+json' },
    });

describe('an answer that is a no', () => {
    it.each(['token-missing', 'token-refused'])('is the end of the sign-in, where it is %s', async (kind) => {
        expect(await refusalOf(answered(401, kind))).toBeInstanceOf(SignedOut);
    });

    it('is not, where only the proof is too old: one is signed in', async () => {
        const refused = await refusalOf(answered(401, 'step-up-required'));
        expect(refused).toMatchObject({ kind: 'step-up-required' });
        expect(refused).toBeInstanceOf(Refused);
    });

    it('may be no answer of ours at all', async () => {
        expect(await refusalOf(new Response('<html>', { status: 404 }))).toBeInstanceOf(Unreachable);
        expect(await refusalOf(answered(503, 'busy'))).toBeInstanceOf(Unreachable);
    });
});
