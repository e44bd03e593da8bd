import { dayOf, instantOf, timeOf } from '@/form/today';

/** The instant that an address names; empty unless it is one. */
export function instantIn(query: unknown): string {
    return typeof query === 'string' && !Number.isNaN(Date.parse(query)) ? query : '';
}

/** An instant as a field for date and time takes it: `2026-11-23T10:33`. */
export const fieldOf = (instant: string) => (instant ? `${dayOf(instant)}T${timeOf(instant)}` : '');

/**
 * The instant of a field: the end of its minute, so that what happened in that minute is seen, and never later than
 * now.
 */
export function endOf(field: string, now: number): string {
    const end = Date.parse(instantOf(field)) + 59_999;
    return new Date(Math.min(end, now)).toISOString();
}
