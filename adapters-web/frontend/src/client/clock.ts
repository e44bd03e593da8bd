/** The service's time when an answer came, and how long the page had run then. */
let learnt: { service: number; running: number } | undefined;

/**
 * Learns the time from an answer's `Date`. Clocks of phones are wrong by days, and people set them; how long a page has
 * run is counted by the browser alone. A kept answer has an old `Date`, so only one that is ahead of what is known counts.
 */
export function learnTime(headers: Headers): void {
    const service = Date.parse(headers.get('Date') ?? '');
    if (Number.isNaN(service)) return;
    const running = performance.now();
    if (!learnt || service > learnt.service + running - learnt.running) learnt = { service, running };
}

/** The service's time in milliseconds since the epoch; this device's, until the service has answered. */
export function now(): number {
    return learnt ? learnt.service + performance.now() - learnt.running : Date.now();
}
