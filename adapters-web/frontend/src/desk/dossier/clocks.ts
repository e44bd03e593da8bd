import type { Countdown, MatterSimulation } from '@/client/model';
import { words } from '@/words/desk';

const says = words.effects;

type SimulationStepDraft = MatterSimulation['outcomes'][number]['clocks'][number];
type Told = Pick<Countdown, 'clock' | 'title' | 'paused' | 'committed' | 'statutory'>;

/** Simulated clocks in the shape of real ones. */
export const supposed = (clocks: readonly SimulationStepDraft[]): Told[] =>
    clocks.filter(({ state }) => state !== 'stopped').map((each) => ({ ...each, paused: each.state === 'paused' }));

/** The due date of a clock: the earlier of the promised and the statutory one. */
export function dueOf({ committed, statutory }: Told): string | undefined {
    const days = [committed?.day, statutory?.day].filter((day) => day !== undefined);
    return days.sort()[0];
}

/** The effects of an action on the clocks, one sentence for each clock that changes. */
export function changes(before: readonly Told[], after: readonly Told[]): string[] {
    const was = new Map(before.map((each) => [each.clock, each]));
    const is = new Map(after.map((each) => [each.clock, each]));
    const told: string[] = [];
    for (const [clock, one] of was) {
        const other = is.get(clock);
        const sentence = other ? changed(one, other) : says.stop(one.title);
        if (sentence) told.push(sentence);
    }
    for (const [clock, other] of is) {
        if (!was.has(clock)) told.push(says.start(other.title, dueWords(other)));
    }
    return told.length > 0 ? told : [says.none];
}

function changed(one: Told, other: Told): string | undefined {
    if (!one.paused && other.paused) return says.pause(one.title);
    if (one.paused && !other.paused) return says.resume(one.title, dueWords(other));
    const [from, to] = [dueOf(one), dueOf(other)];
    if (from && to && from !== to) return says.move(one.title, from, to);
    const [law, then] = [one.statutory?.day, other.statutory?.day];
    const [promise, later] = [one.committed?.day, other.committed?.day];
    if (law && then && law !== then) return says.moveLaw(one.title, law, then);
    return promise && later && promise !== later ? says.movePromise(one.title, promise, later) : undefined;
}

function dueWords(countdown: Told): string {
    const due = dueOf(countdown);
    return due ? says.due(due) : '';
}

/** The most pressing clock: the first to end of those that the office is responsible for. */
export function mostPressing(countdowns: readonly Countdown[]): Countdown | undefined {
    const rank = (each: Countdown) => (each.paused ? 2 : each.turn === 'agency' ? 0 : 1);
    return [...countdowns].sort(
        (one, other) => rank(one) - rank(other) || (dueOf(one) ?? '9').localeCompare(dueOf(other) ?? '9'),
    )[0];
}
