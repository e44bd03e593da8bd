import { describe, expect, it } from 'vitest';
import type { Amendment } from '@/client/model';
import { stepsOf as stepsOn } from './steps';

const TODAY = '2026-11-23';
const stepsOf = (it: Amendment) => stepsOn(it, TODAY);

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

    it('is withdrawn by two administrators until its version holds', () => {
        expect(stepsOf(amendment({ stage: 'published' }))).toEqual(['ask-withdrawal']);
        expect(stepsOf(amendment({ stage: 'withdrawing' }))).toEqual(['keep']);
        expect(stepsOf(amendment({ stage: 'withdrawing', mayApprove: true }))).toEqual(['withdraw', 'keep']);
        const inForce = { ...amendment({}).inForce!, from: TODAY };
        expect(stepsOf(amendment({ stage: 'published', inForce }))).toEqual([]);
        expect(stepsOf(amendment({ stage: 'withdrawing', inForce, mayApprove: true }))).toEqual(['keep']);
    });

    it('that has ended has no steps', () => {
        expect(stepsOf(amendment({ stage: 'discarded' }))).toEqual([]);
        expect(stepsOf(amendment({ stage: 'withdrawn', mayApprove: true }))).toEqual([]);
    });
});
