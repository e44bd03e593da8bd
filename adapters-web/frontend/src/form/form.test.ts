import { describe, expect, it } from 'vitest';
import type { Condition, FieldKind, FormField, Guide } from '@/client/model';
import { fieldOf, flat, nested } from './answers';
import { askedFields, askedForm, holds } from './asked';
import { doubtOf, faultOf } from './check';

function field(path: string, kind: Partial<FieldKind>, more: Partial<FormField> = {}): FormField {
    const name = path.split('.')[1] ?? '';
    return { path, name, label: name, hint: '', required: true, kind: { type: 'text', ...kind }, ...more };
}

const chosen = (...matters: string[]): Condition => ({ type: 'chosen', matters });
const answered = (path: string, ...oneOf: string[]): Condition => ({ type: 'answered', field: path, oneOf });
const not = (part: Condition): Condition => ({ type: 'not', parts: [part] });

const guide = {
    commonForm: ['applicant'],
    sections: [
        { code: 'applicant', title: '', fields: [field('applicant.capacity', {})] },
        {
            code: 'accident',
            title: '',
            fields: [
                field('accident.kind', {}),
                field('accident.place', {}, { asked: answered('accident.kind', 'accident') }),
                field('accident.witness', {}, { asked: answered('accident.place', 'plant') }),
                field('accident.report', {}, { asked: chosen('injury') }),
            ],
        },
        { code: 'wages', title: '', fields: [field('wages.amount', { type: 'money' })] },
    ],
    matters: [
        { code: 'injury', form: ['accident'] },
        { code: 'leave', form: ['accident'] },
        { code: 'complaint', form: ['wages'] },
    ],
} as unknown as Guide;

const paths = (matters: string[], answers = {}) =>
    askedForm(guide, matters, answers).flatMap((section) => section.fields.map((each) => each.path));

describe('the form', () => {
    it('asks only what the ticked matters need', () => {
        expect(paths(['leave'])).toEqual(['applicant.capacity', 'accident.kind']);
        expect(paths(['injury'])).toContain('accident.report');
        expect(paths(['complaint'])).toEqual(['applicant.capacity', 'wages.amount']);
    });

    it('ignores answers to questions that are no longer asked', () => {
        const answers = { 'accident.kind': 'accident', 'accident.place': 'plant' };
        expect(paths(['leave'], answers)).toContain('accident.witness');
        expect(paths(['leave'], { ...answers, 'accident.kind': 'disease' })).not.toContain('accident.witness');
    });

    it('offers only the options that fit what was ticked', () => {
        const options = [
            { code: 'worker', title: '' },
            { code: 'informant', title: '', offered: not(chosen('injury')) },
        ];
        const asked = (matter: string) =>
            askedFields([field('a.b', { type: 'choice', options })], new Set([matter]), {})[0]?.kind.options?.length;
        expect(asked('complaint')).toBe(2);
        expect(asked('injury')).toBe(1);
    });

    it('knows every kind of condition', () => {
        const both: Condition = { type: 'all-of', parts: [chosen('injury'), not(answered('a.b', 'true'))] };
        expect(holds(both, new Set(['injury']), {})).toBe(true);
        expect(holds(both, new Set(['injury']), { 'a.b': true })).toBe(false);
        expect(holds({ type: 'any-of', parts: [] }, new Set(), {})).toBe(false);
        expect(holds(answered('a.b', 'wages'), new Set(), { 'a.b': ['hours', 'wages'] })).toBe(true);
        const three: Condition = { type: 'lists-at-least', field: 'a.b', lines: 3 };
        expect(holds(three, new Set(), {})).toBe(false);
        expect(holds(three, new Set(), { 'a.b': '李娜，1\n\n陈伟，2\n  ' })).toBe(false);
        expect(holds(three, new Set(), { 'a.b': '李娜，1\n陈伟，2\n王芳，3' })).toBe(true);
    });
});

describe('answers', () => {
    it('go to the service section by section, and back', () => {
        const answers = { 'worker.name': '李娜', 'worker.age': 30, 'agent.appointed': false };
        expect(flat(nested(Object.entries(answers)))).toEqual(answers);
    });

    it('are named by the faults of the service', () => {
        expect(fieldOf('/answers/worker/idNumber')).toBe('worker.idNumber');
        expect(fieldOf('/inputs/reason')).toBe('reason');
    });
});

describe('a field', () => {
    const check = (kind: Partial<FieldKind>, answer: string | number | boolean | string[], more = {}) =>
        faultOf(field('a.b', kind), {
            answers: { 'a.b': answer, ...more },
            fields: [field('a.start', { type: 'day' }, { label: '开始' })],
            today: '2026-11-23',
        });

    it('may stay empty until the form has to be complete', () => {
        const around = { answers: {}, fields: [], today: '2026-11-23' };
        expect(faultOf(field('a.b', {}), around)).toBeUndefined();
        expect(faultOf(field('a.b', {}), around, true)).toBeDefined();
        expect(faultOf(field('a.b', {}, { required: false }), around, true)).toBeUndefined();
    });

    it('takes “不清楚” where somebody may not know, and a day without its time', () => {
        const around = (answer: string) => ({ answers: { 'a.b': answer }, fields: [], today: '2026-11-23' });
        const unknown = { mayBeUnknown: true };
        expect(faultOf(field('a.b', { type: 'money' }, unknown), around('不清楚'))).toBeUndefined();
        expect(faultOf(field('a.b', { type: 'money' }), around('不清楚'))).toBeDefined();
        expect(faultOf(field('a.b', { type: 'moment' }, unknown), around('2026-11-22'))).toBeUndefined();
        expect(faultOf(field('a.b', { type: 'moment' }), around('2026-11-22'))).toBeDefined();
        expect(faultOf(field('a.b', { type: 'moment' }, unknown), around('2026-11-24'))).toBeDefined();
        expect(faultOf(field('a.b', { type: 'moment' }, unknown), around('不清楚'))).toBeDefined();
    });

    it('counts characters as people do', () => {
        expect(check({ maxLength: 2 }, '𠮷野')).toBeUndefined();
        expect(check({ maxLength: 2 }, '李小娜')).toContain('2');
    });

    it('keeps days within their bounds, and names the other day', () => {
        expect(check({ type: 'day' }, '2026-11-23')).toBeUndefined();
        expect(check({ type: 'day' }, '2026-11-24')).toBeDefined();
        expect(check({ type: 'day', mayBeFuture: true }, '2027-01-01')).toBeUndefined();
        expect(check({ type: 'day', notBefore: 'a.start' }, '2026-01-01', { 'a.start': '2026-02-01T08:00' })).toContain(
            '开始',
        );
    });

    it('takes cents, and numbers in their range', () => {
        const money: Partial<FieldKind> = { type: 'money', min: 0.01, max: 100 };
        expect([0.01, 19.99, 100].map((amount) => check(money, amount))).toEqual([undefined, undefined, undefined]);
        expect([0, 0.001, 101].every((amount) => check(money, amount))).toBe(true);
        expect(check({ type: 'whole-number', min: 1, max: 24 }, 1.5)).toBeDefined();
    });

    it('takes the number of any document that has one', () => {
        expect(['E12345678', 'H12345678(01)', '军字第1234567号'].map((number) => check({ type: 'id-document' }, number))).toEqual([undefined, undefined, undefined]);
        expect(['E123', '没有带在身上', '1'.repeat(31)].every((number) => check({ type: 'id-document' }, number))).toBe(true);
    });

    it('warns of an account with a wrong check digit, and accepts it anyway', () => {
        const account = field('a.b', { type: 'bank-account' });
        expect(check({ type: 'bank-account' }, '4111111111111112')).toBeUndefined();
        expect(doubtOf(account, { 'a.b': '4111111111111112' })).toBeDefined();
        expect(doubtOf(account, { 'a.b': '4111 1111 1111 1111' })).toBeUndefined();
    });
});
