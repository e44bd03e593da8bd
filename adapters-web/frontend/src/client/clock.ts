/** The service's time in a response, and how long the page had run then. */
let learnt: { service: number; running: number } | undefined;

/**
 * Learns the time from the `Date` of a response. Phones' clocks may be days off, and people change them; the
 * browser counts a page's running time by itself. A cached response has an old `Date`, so only a later time
 * than the known one counts.
 */
export function learnTime(headers: Headers): void {
    const service = Date.parse(headers.get('Date') ?? '');
    if (Number.isNaN(service)) return;
    const running = performance.now();
    if (!learnt || service > learnt.service + running - learnt.running) learnt = { service, running };
}

/** The service's time in milliseconds since the epoch; the device's, until the service has answered. */
export function now(): number {
    return learnt ? learnt.service + performance.now() - learnt.running : Date.now();
}
