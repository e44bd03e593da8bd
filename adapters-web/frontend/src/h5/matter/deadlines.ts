import type { Countdown } from '@/client/model';
import { words } from '@/words/h5';

const says = words.deadline;

/** A clock in one sentence: who has to act, by when, and how much time is left. */
export function sentenceOf(countdown: Countdown): { text: string; left?: string; tone: 'calm' | 'warn' | 'bad' } {
    const { title, turn } = countdown;
    if (countdown.paused) return { text: says.paused(title), tone: 'calm' };
    const due = earlier(countdown);
    if (!due) return { text: says.open(title), tone: 'calm' };
    const text =
        turn === 'agency'
            ? says.agency(title, due.day)
            : turn === 'citizen'
              ? says.citizen(title, due.day)
              : says.other(words.turn[turn], title, due.day);
    const provisional = due.provisional ? says.provisional : '';
    return { text: text + provisional, ...leftOf(countdown) };
}

function leftOf({ slack }: Countdown): { left?: string; tone: 'calm' | 'warn' | 'bad' } {
    if (!slack) return { tone: 'calm' };
    if (slack.left < 0) return { left: says.over(-slack.left, slack.unit), tone: 'bad' };
    if (slack.left === 0) return { left: says.lastDay, tone: 'warn' };
    return { left: says.left(slack.left, slack.unit), tone: slack.workingDays <= 3 ? 'warn' : 'calm' };
}

/** The end that a citizen goes by: where the promise is longer than the law, the law's. */
export function earlier<End extends { day: string }>({ committed, statutory }: { committed?: End; statutory?: End }) {
    if (!committed || !statutory) return committed ?? statutory;
    return committed.day <= statutory.day ? committed : statutory;
}

/** The most important clock: the citizen's own first, then the first to end. */
export function pressing(countdowns: readonly Countdown[]): Countdown | undefined {
    const rank = (each: Countdown) => (each.turn === 'citizen' ? 0 : each.paused ? 2 : 1);
    return [...countdowns].sort(
        (one, other) =>
            rank(one) - rank(other) || (earlier(one)?.day ?? '9').localeCompare(earlier(other)?.day ?? '9'),
    )[0];
}
