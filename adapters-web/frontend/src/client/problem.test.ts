import { describe, expect, it } from 'vitest';
import { SignedOut } from '@/session/session';
import { linesOf, Refused, refusalOf, Unreachable } from './problem';

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

describe('a refusal with faults', () => {
    const fault = (detail: string) => ({ path: '/worker/phone', rule: 'phone', detail });
    const type = 'urn:onething:problem:answers-invalid' as const;

    it('is read with each fault once, below what is wrong and what to do', () => {
        const faults = [fault('应为 11 位手机号码'), fault('这一项必须填写'), fault('这一项必须填写')];
        const problem = { type, title: '填写的内容需要更正', status: 422, detail: '有 3 处填写不符合要求。', instead: '请更正。', faults };
        expect(linesOf(problem)).toEqual(['有 3 处填写不符合要求。', '请更正。', '应为 11 位手机号码', '这一项必须填写']);
    });
});
