import { expect, it } from 'vitest';
import { Refused } from '@/client/problem';
import type { Answers } from '@/form/answers';
import { askedByRightAnswers } from './rightAnswers';

const refused = (...paths: string[]) =>
    new Refused({
        type: 'urn:onething:problem:answers-invalid',
        title: '',
        status: 422,
        detail: '',
        faults: paths.map((path) => ({ path, rule: 'shape', detail: '' })),
    } as never);

it('asks again without what is faulty, until nothing is', async () => {
    const asked: Answers[] = [];

    const answer = await askedByRightAnswers(
        { 'worker.phone': '138', 'accident.occurredAt': '2025-10-20T09:30', 'accident.diagnosisDate': '2025-03-03' },
        async (answers) => {
            asked.push(answers);
            if ('worker.phone' in answers) throw refused('/answers/worker/phone');
            if ('accident.diagnosisDate' in answers) throw refused('/answers/accident/diagnosisDate');
            return 'missed';
        },
    );

    expect(answer).toBe('missed');
    expect(asked.at(-1)).toEqual({ 'accident.occurredAt': '2025-10-20T09:30' });
});

it('does not ask again for a reason that no answer has', async () => {
    let times = 0;
    const ask = async () => {
        times++;
        throw refused('/answers/worker/name');
    };

    await expect(askedByRightAnswers({ 'worker.phone': '138' }, ask)).rejects.toBeInstanceOf(Refused);
    await expect(askedByRightAnswers({ 'worker.phone': '138' }, () => Promise.reject(new Error('no network')))).rejects.toThrow();
    expect(times).toBe(1);
});
