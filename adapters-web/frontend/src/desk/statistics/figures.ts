import type { Tally } from '@/client/model';

type Rung = keyof Tally['reached'];

/** What a head reads of some matters: what is on the desk and how it presses, and how what is done was done. */
export interface Figures {
    running: number;
    returned: number;
    suspended: number;
    reached: Record<Rung, number>;
    overdue: number;
    done: number;
    inTime: number;
    /** Turned away, withdrawn, terminated. */
    otherwise: number;
}

const DONE = ['decided', 'closed'];
const OTHERWISE = ['refused', 'withdrawn', 'terminated'];

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

/** The figures of each kind of matter, or of each district, in the order in which they come. */
export function figuresBy(tallies: readonly Tally[], by: 'matter' | 'district'): { key: string; figures: Figures }[] {
    return [...new Set(tallies.map((tally) => tally[by]))].map((key) => ({
        key,
        figures: figuresOf(tallies.filter((tally) => tally[by] === key)),
    }));
}

/** How many of a hundred; nothing while there is nothing to tell it by. */
export const share = (part: number, whole: number) => (whole > 0 ? `${Math.floor((part * 100) / whole)}%` : '');
