import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asked, proposed } from './simulation';

describe('simulating a period', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it.each([
        ['2026-12-31T23:59:30+08:00', '2027-01-01T00:00:00+08:00'],
        ['2027-01-01T00:00:10+08:00', '2027-01-01T00:01:00+08:00'],
        ['2027-02-14T08:00:00+08:00', '2027-02-14T08:01:00+08:00'],
    ])('at %s proposes each step for when the one before it happens, and for no time that is past', (time, first) => {
        vi.setSystemTime(new Date(time));
        const one = proposed([]);
        const other = proposed([one]);
        expect(asked([one, other]).map((step) => step.at)).toEqual([first, first]);
        expect(Date.parse(first)).toBeGreaterThan(Date.now());
    });
});
