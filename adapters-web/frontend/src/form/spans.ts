/** Consecutive days, from the first to the last. */
export interface Span {
    from: string;
    to: string;
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Joins consecutive days. */
export function spansOf(days: readonly string[]): Span[] {
    const spans: Span[] = [];
    for (const day of [...days].sort()) {
        const last = spans.at(-1);
        if (last && dayAfter(last.to) === day) last.to = day;
        else spans.push({ from: day, to: day });
    }
    return spans;
}
