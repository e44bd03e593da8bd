// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Bundle, FormField, Guide } from '@/client/model';
import { accountWords } from '@/words/account';
import { correctable, useCorrecting } from './correcting';

const says = accountWords.corrections;
const field = (name: string, kind: FormField['kind']): FormField => ({
    name,
    path: `worker.${name}`,
    label: name,
    kind,
    required: false,
    hint: '',
});
const PHONE = field('phone', { type: 'phone' });
const PLEDGE = field('pledge', { type: 'pledge' });

const answering = (status: number, body: object) =>
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } }));

afterEach(() => vi.unstubAllGlobals());

describe('a correction', () => {
    it('may change any answer except a pledge', () => {
        const guide = { commonForm: ['worker'], matters: [], sections: [{ code: 'worker', title: '', fields: [PHONE, PLEDGE] }] };
        const sections = correctable(guide as unknown as Guide, { matters: [], answers: {} } as unknown as Bundle);
        expect(sections.flatMap((section) => section.fields)).toEqual([PHONE]);
    });

    it('needs a fitting answer and a reason before it is sent', async () => {
        const correcting = useCorrecting('one', () => [PHONE]);
        expect(correcting.faults.value.field).toBe(says.choose);
        correcting.change({ field: PHONE.path });
        correcting.change({ value: '139' });
        expect(await correcting.send()).toBeUndefined();
        expect(correcting.faults.value.value).toBeDefined();
        expect(correcting.faults.value.reason).toBe(says.reasonMissing);
    });

    it('is still there after a sign-in', async () => {
        const before = useCorrecting('two', () => [PHONE]);
        before.change({ field: PHONE.path });
        before.change({ value: '13900139000', reason: '换了号码' });
        const after = useCorrecting('two', () => [PHONE]);
        await vi.waitFor(async () => {
            await after.recall();
            expect(after.said).toEqual({ field: PHONE.path, value: '13900139000', reason: '换了号码' });
        });
    });

    it('shows each refusal beside its part, and the others for the whole', async () => {
        const correcting = useCorrecting('three', () => [PHONE]);
        correcting.change({ field: PHONE.path });
        correcting.change({ value: '13900139000', reason: '换了号码' });
        const refusal = { type: 'urn:onething:problem:answers-invalid', title: '', status: 422, detail: '' };
        answering(422, { ...refusal, faults: [{ path: '/value', rule: 'unchanged', detail: '无需更正' }] });
        await correcting.send();
        expect(correcting.faults.value.value).toBe('无需更正');
        expect(correcting.trouble.value).toBeUndefined();

        correcting.change({ value: '13900139001' });
        answering(422, { ...refusal, faults: [{ path: '/bundle', rule: 'form', detail: '' }] });
        await correcting.send();
        expect(correcting.trouble.value).toBeDefined();
    });
});
