import { words } from '@/words/desk';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MILLISECONDS = 86_400_000;

/** Reads days: single ones, or ranges. Text that is no day is returned as it was written. */
export function daysIn(written: string): { days: string[]; strange: string[] } {
    const days = new Set<string>();
    const strange: string[] = [];
    for (const word of written.split(words.notices.between).filter(Boolean)) {
        const found = within(word);
        if (found) found.forEach((day) => days.add(day));
        else strange.push(word);
    }
    return { days: [...days].sort(), strange };
}

function within(word: string): string[] | undefined {
    const [, from = word, to = word] = words.notices.fromTo.exec(word) ?? [];
    if (!isDay(from) || !isDay(to) || to < from) return undefined;
    const count = (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS + 1;
    return count > 366 ? undefined : Array.from({ length: count }, (_, at) => spelt(Date.parse(from) + at * DAY_MILLISECONDS));
}

const spelt = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(text)) && spelt(Date.parse(text)) === text;

/** Monday is 0. */
export const weekdayOf = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
export const isWeekend = (day: string) => weekdayOf(day) > 4;
