import { describe, expect, it } from 'vitest';
import { daysIn, isWeekend, weekdayOf } from './days';

describe('days as they are copied from a notice', () => {
    it('are read singly and as ranges, each once and in order', () => {
        expect(daysIn('2027-02-07，2027-02-05至2027-02-07\n2027-01-01')).toEqual({
            days: ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07'],
            strange: [],
        });
    });

    it('continue over the end of a month and of a leap February', () => {
        expect(daysIn('2028-02-28~2028-03-01').days).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    });

    it('that do not exist, or run backwards, are returned as they were written', () => {
        expect(daysIn('2027-02-30 明天 2027-10-07至2027-10-01 2027-10-01')).toEqual({
            days: ['2027-10-01'],
            strange: ['2027-02-30', '明天', '2027-10-07至2027-10-01'],
        });
    });
});

describe('the days of a week', () => {
    it('begin on Monday, wherever the machine is', () => {
        expect(['2026-11-23', '2026-11-27', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([0, 4, 5, 6]);
        expect(['2026-12-31', '2027-01-02'].map(isWeekend)).toEqual([false, true]);
    });
});
