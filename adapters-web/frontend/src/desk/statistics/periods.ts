import type { LocationQuery } from 'vue-router';

/** From one day to another, both included, such as `2026-11-01`. */
export interface Period {
    from: string;
    to: string;
}

export const PRESETS = ['month', 'lastMonth', 'quarter', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

const MONTHS_OF_A_QUARTER = 3;
/** The most days of a period. `RulesOfThePagesTest` holds them to those of the service. */
export const MOST_DAYS = 366;
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;
const DAY_MILLISECONDS = 24 * 3_600_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const twoDigits = (number: number) => String(number).padStart(2, '0');
const firstOf = (year: number, month: number) => `${year}-${twoDigits(month)}-01`;
const dayBefore = (day: string) => new Date(Date.parse(day) - DAY_MILLISECONDS).toISOString().slice(0, 10);

/** The periods that offices report, each up to today but for the last month. */
export function periodOf(preset: Preset, today: string): Period {
    const [year = 0, month = 1] = today.split('-').map(Number);
    switch (preset) {
        case 'month':
            return { from: firstOf(year, month), to: today };
        case 'lastMonth': {
            const from = month === 1 ? firstOf(year - 1, 12) : firstOf(year, month - 1);
            return { from, to: dayBefore(firstOf(year, month)) };
        }
        case 'quarter':
            return { from: firstOf(year, month - ((month - 1) % MONTHS_OF_A_QUARTER)), to: today };
        case 'year':
            return { from: firstOf(year, 1), to: today };
    }
}

/** The period that an address names; this month if it names none. */
export function periodFrom({ from, to }: LocationQuery, today: string): Period {
    const isPeriod = typeof from === 'string' && typeof to === 'string' && DAY.test(from) && DAY.test(to);
    return isPeriod ? { from, to } : periodOf('month', today);
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Why the service has no figures of such a period; undefined if it has. */
export function flawOf({ from, to }: Period): 'order' | 'length' | 'years' | undefined {
    const [first, last] = [Date.parse(from), Date.parse(to)];
    if (Number.isNaN(first) || Number.isNaN(last) || yearOf(from) < FIRST_YEAR || yearOf(to) > LAST_YEAR) return 'years';
    if (last < first) return 'order';
    return (last - first) / DAY_MILLISECONDS < MOST_DAYS ? undefined : 'length';
}
