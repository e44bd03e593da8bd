const SHANGHAI = { timeZone: 'Asia/Shanghai', hour12: false } as const;

const dayFormat = new Intl.DateTimeFormat('sv-SE', { ...SHANGHAI, dateStyle: 'short' });
const clockFormat = new Intl.DateTimeFormat('sv-SE', { ...SHANGHAI, timeStyle: 'short' });

/** The day where the service is, as `2026-11-23`. */
export const dayOf = (instant: Date | number | string) => dayFormat.format(new Date(instant));

/** The time of day where the service is, as `10:32`. */
export const timeOf = (instant: Date | number | string) => clockFormat.format(new Date(instant));

export const momentOf = (instant: Date | number | string) => `${dayOf(instant)} ${timeOf(instant)}`;

export const today = () => dayOf(Date.now());
