import type { Tally } from '@/client/model';
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

/** A percentage; empty where the whole is 0. */
export const share = (part: number, whole: number) => (whole > 0 ? `${Math.floor((part * 100) / whole)}%` : '');
