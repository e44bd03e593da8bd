import { now } from '@/client/clock';

const SHANGHAI = { timeZone: 'Asia/Shanghai', hour12: false } as const;

const dayFormat = new Intl.DateTimeFormat('sv-SE', { ...SHANGHAI, dateStyle: 'short' });
const clockFormat = new Intl.DateTimeFormat('sv-SE', { ...SHANGHAI, timeStyle: 'short' });

/** The date in the service's time zone, such as `2026-11-23`. */
export const dayOf = (instant: Date | number | string) => dayFormat.format(new Date(instant));

/** The time of day in the service's time zone, such as `10:32`. */
export const timeOf = (instant: Date | number | string) => clockFormat.format(new Date(instant));

export const momentOf = (instant: Date | number | string) => `${dayOf(instant)} ${timeOf(instant)}`;

export const today = () => dayOf(now());

const MINUTE_MILLISECONDS = 60_000;

/** The instant of a date and time that a field holds, in the service's time zone. */
export const instantOf = (moment: string) => `${moment}:00+08:00`;

/** The next full minute, as a field for date and time takes it: `2026-11-23T10:33`. */
export function nextMinute(): string {
    const next = Math.floor(now() / MINUTE_MILLISECONDS + 1) * MINUTE_MILLISECONDS;
    return `${dayOf(next)}T${timeOf(next)}`;
}
