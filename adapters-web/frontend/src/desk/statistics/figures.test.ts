import { describe, expect, it } from 'vitest';
import type { PeriodTally, Tally } from '@/client/model';
import { figuresBy, figuresOf, periodFiguresBy, periodFiguresOf, share } from './figures';

const tally = (standing: string, count: number, rest: Partial<Tally> = {}): Tally => ({
    matter: 'injury-determination',
    title: '工伤认定',
    district: '445202',
    standing,
    count,
    overdue: 0,
    reached: { amber: 0, red: 0, missed: 0, breached: 0 },
    late: 0,
    ...rest,
});

describe('figures', () => {
    it('separate open from finished matters, and finished in time from late', () => {
        const figures = figuresOf([
            tally('submitted', 3, { overdue: 1, reached: { amber: 1, red: 0, missed: 1, breached: 0 } }),
            tally('returned', 2),
            tally('decided', 4, { late: 1 }),
            tally('closed', 6),
            tally('withdrawn', 5, { late: 5 }),
        ]);
        expect(figures).toMatchObject({ running: 5, returned: 2, overdue: 1, done: 10, inTime: 9, otherwise: 5 });
        expect(figures.reached).toEqual({ amber: 1, red: 0, missed: 1, breached: 0 });
    });

    it('are given for each district', () => {
        const found = figuresBy([tally('submitted', 3), tally('submitted', 4, { district: '445203' })], 'district');
        expect(found.map(({ key, figures }) => [key, figures.running])).toEqual([
            ['445202', 3],
            ['445203', 4],
        ]);
    });

    it('are never rounded up to 100 %, and empty for no matters', () => {
        expect([share(999, 1000), share(5, 5), share(0, 0)]).toEqual(['99%', '100%', '']);
    });
});

describe('figures of a period', () => {
    const tally = (rest: Partial<PeriodTally>): PeriodTally => ({
        matter: 'injury-determination',
        title: '工伤认定',
        district: '445202',
        received: 0,
        accepted: 0,
        returned: 0,
        ended: { closed: 0, refused: 0, withdrawn: 0, terminated: 0 },
        late: 0,
        ...rest,
    });

    it('say how many of all that ended were in time', () => {
        const figures = periodFiguresOf([
            tally({ received: 9, accepted: 7, returned: 2, ended: { closed: 5, refused: 1, withdrawn: 2, terminated: 1 }, late: 3 }),
            tally({ matter: 'capacity-assessment', received: 1, ended: { closed: 1, refused: 0, withdrawn: 0, terminated: 0 } }),
        ]);
        expect(figures).toEqual({
            received: 10, accepted: 7, returned: 2, closed: 6, refused: 1, withdrawn: 2, terminated: 1, inTime: 7, late: 3,
        });
    });

    it('are given for each district', () => {
        const found = periodFiguresBy([tally({ received: 3 }), tally({ received: 4, district: '445203' })], 'district');
        expect(found.map(({ key, figures }) => [key, figures.received])).toEqual([
            ['445202', 3],
            ['445203', 4],
        ]);
    });
});
