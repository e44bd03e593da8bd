import { expect, it } from 'vitest';
import type { Condition, Guide } from '@/client/model';
import { decidingFields } from './limitFacts';

const answered = (field: string): Condition => ({ type: 'answered', field, oneOf: ['x'] });
const guide = {
    matters: [
        {
            code: 'injury',
            limits: [
                { from: 'accident.occurredAt', applies: { type: 'all-of', parts: [answered('accident.kind'), answered('applicant.capacity')] } },
                { from: 'accident.diagnosisDate' },
            ],
        },
        { code: 'complaint', limits: [{ from: 'complaint.violationEnd' }] },
    ],
} as unknown as Guide;

it('asks only what decides the limits of the ticked matters', () => {
    expect([...decidingFields(guide, ['injury'])].sort()).toEqual([
        'accident.diagnosisDate',
        'accident.kind',
        'accident.occurredAt',
        'applicant.capacity',
    ]);
    expect(decidingFields(guide, []).size).toBe(0);
});
