import { describe, expect, it } from 'vitest';
import { SignedOut } from '@/session/session';
import { linesOf, Refused, refusalOf, Unreachable } from './problem';

const answered = (status: number, kind: string) =>
    new Response(JSON.stringify({ type: `urn:onething:problem:${kind}`, title: kind, status, detail: '' }), {
        status,
        headers: { 'Content-Type': 'application/problem+json' },
    });

describe('a refused request', () => {
    it.each(['token-missing', 'token-refused'])('ends the session for %s', async (kind) => {
        expect(await refusalOf(answered(401, kind))).toBeInstanceOf(SignedOut);
    });

    it('does not end the session if only the proof is too old', async () => {
        const refused = await refusalOf(answered(401, 'step-up-required'));
        expect(refused).toMatchObject({ kind: 'step-up-required' });
        expect(refused).toBeInstanceOf(Refused);
    });

    it('names the other way to sign in while 粤信签 gives no answer', async () => {
        expect(await refusalOf(answered(503, 'provider-unavailable'))).toMatchObject({ kind: 'provider-unavailable' });
    });

    it('may come from another server', async () => {
        expect(await refusalOf(new Response('<html>', { status: 404 }))).toBeInstanceOf(Unreachable);
        expect(await refusalOf(answered(503, 'busy'))).toBeInstanceOf(Unreachable);
    });
});

describe('a refusal with faults', () => {
    const fault = (detail: string) => ({ path: '/worker/phone', rule: 'phone', detail });
    const type = 'urn:onething:problem:answers-invalid' as const;

    it('shows each fault once, below what is wrong and what to do', () => {
        const faults = [fault('应为 11 位手机号码'), fault('这一项必须填写'), fault('这一项必须填写')];
        const problem = { type, title: '填写的内容需要更正', status: 422, detail: '有 3 处填写不符合要求。', instead: '请更正。', faults };
        expect(linesOf(problem)).toEqual(['有 3 处填写不符合要求。', '请更正。', '应为 11 位手机号码', '这一项必须填写']);
    });
});
