import type { PeriodTally, Tally } from '@/client/model';
import { ENDS } from '@/client/standings';

type Rung = keyof Tally['reached'];

/** The figures of a group of matters: how many are open and how pressing they are, and how the others ended. */
export interface Figures {
    running: number;
    returned: number;
    suspended: number;
    reached: Record<Rung, number>;
    overdue: number;
    done: number;
    inTime: number;
    /** Rejected, withdrawn or terminated. */
    otherwise: number;
}

const DONE = ['decided', 'closed'];
const OTHERWISE = ENDS.filter((standing) => !DONE.includes(standing));

export function figuresOf(tallies: readonly Tally[]): Figures {
    const sum = (of: readonly Tally[], what: (tally: Tally) => number = (tally) => tally.count) =>
        of.reduce((total, tally) => total + what(tally), 0);
    const standing = (...kinds: string[]) => tallies.filter((tally) => kinds.includes(tally.standing));
    const done = standing(...DONE);
    const rung = (which: Rung) => sum(tallies, (tally) => tally.reached[which]);
    return {
        running: sum(tallies) - sum(done) - sum(standing(...OTHERWISE)),
        returned: sum(standing('returned')),
        suspended: sum(standing('suspended')),
        reached: { amber: rung('amber'), red: rung('red'), missed: rung('missed'), breached: rung('breached') },
        overdue: sum(tallies, (tally) => tally.overdue),
        done: sum(done),
        inTime: sum(done) - sum(done, (tally) => tally.late),
        otherwise: sum(standing(...OTHERWISE)),
    };
}

/** The figures by matter or by district, in the order of the tallies. */
export function figuresBy(tallies: readonly Tally[], by: 'matter' | 'district'): { key: string; figures: Figures }[] {
    return [...new Set(tallies.map((tally) => tally[by]))].map((key) => ({
        key,
        figures: figuresOf(tallies.filter((tally) => tally[by] === key)),
    }));
}

/** What happened in a period to a group of matters. */
export const PERIOD_FIGURES = ['received', 'accepted', 'returned', 'closed', 'refused', 'withdrawn', 'terminated', 'inTime', 'late'] as const;
export type PeriodFigures = Record<(typeof PERIOD_FIGURES)[number], number>;

export function periodFiguresOf(tallies: readonly PeriodTally[]): PeriodFigures {
    const sum = (what: (tally: PeriodTally) => number) => tallies.reduce((total, tally) => total + what(tally), 0);
    const [closed, refused, withdrawn, terminated] = [
        sum(({ ended }) => ended.closed),
        sum(({ ended }) => ended.refused),
        sum(({ ended }) => ended.withdrawn),
        sum(({ ended }) => ended.terminated),
    ];
    const late = sum((tally) => tally.late);
    return {
        received: sum(({ received }) => received),
        accepted: sum(({ accepted }) => accepted),
        returned: sum(({ returned }) => returned),
        closed,
        refused,
        withdrawn,
        terminated,
        inTime: closed + refused + withdrawn + terminated - late,
        late,
    };
}

/** The figures of a period by matter or by district, in the order of the tallies. */
export function periodFiguresBy(tallies: readonly PeriodTally[], by: 'matter' | 'district'): { key: string; figures: PeriodFigures }[] {
    return [...new Set(tallies.map((tally) => tally[by]))].map((key) => ({
        key,
        figures: periodFiguresOf(tallies.filter((tally) => tally[by] === key)),
    }));
}

/** A percentage; empty where the whole is 0. */
export const share = (part: number, whole: number) => (whole > 0 ? `${Math.floor((part * 100) / whole)}%` : '');
