import type { ServiceStatus } from '@/client/model';

export type FunctionName = ServiceStatus['functions'][number]['function'];

const SHARED_MILLISECONDS = 30_000;

let latest: Promise<ServiceStatus | undefined> | undefined;
let until = 0;

/**
 * What of the service works now. Pages that open one after another share an answer. Without one, a page says nothing:
 * what a person starts has its own words for a failure.
 */
export function serviceStatus(): Promise<ServiceStatus | undefined> {
    if (!latest || Date.now() > until) {
        until = Date.now() + SHARED_MILLISECONDS;
        latest = ask();
    }
    return latest;
}

async function ask(): Promise<ServiceStatus | undefined> {
    try {
        const answer = await fetch('/api/v1/status', { headers: { Accept: 'application/json' } });
        return answer.ok ? ((await answer.json()) as ServiceStatus) : undefined;
    } catch {
        return undefined;
    }
}
