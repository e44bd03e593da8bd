import { describe, expect, it } from 'vitest';
import type { Amendment } from '@/client/model';
import { stepsOf } from './steps';

const amendment = (changes: Partial<Amendment>) =>
    ({
        stage: 'editing',
        edits: [{}],
        inForce: { from: '2027-01-01' },
        mayApprove: false,
        ...changes,
    }) as Amendment;

describe('an amendment', () => {
    it('is submitted only with an edit and a first day', () => {
        expect(stepsOf(amendment({}))).toEqual(['submit', 'discard']);
        expect(stepsOf(amendment({ edits: [] }))).toEqual(['discard']);
        expect(stepsOf(amendment({ inForce: undefined }))).toEqual(['discard']);
    });

    it('is approved only by somebody who has changed nothing of it', () => {
        expect(stepsOf(amendment({ stage: 'submitted', mayApprove: true }))).toEqual(['approve', 'give-back', 'discard']);
        expect(stepsOf(amendment({ stage: 'submitted' }))).toEqual(['give-back', 'discard']);
    });

    it('that has ended has no steps', () => {
        expect(stepsOf(amendment({ stage: 'published', mayApprove: true }))).toEqual([]);
        expect(stepsOf(amendment({ stage: 'discarded' }))).toEqual([]);
    });
});
