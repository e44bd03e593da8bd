import { inject, type InjectionKey, provide } from 'vue';
import { type Polling, unlessStill, usePolling } from '@/client/polling';
import type { Summary } from '@/client/model';
import { api } from '../service';

const SUMMARY: InjectionKey<Polling<Summary>> = Symbol('summary');

const asked = () => usePolling((etag) => api.GET('/api/v1/me/summary', { params: { header: unlessStill(etag) } }));

/** How much waits on each of my tabs, and how many messages are unread: for a page and all its parts. */
export function provideSummary(): Polling<Summary> {
    const summary = asked();
    provide(SUMMARY, summary);
    return summary;
}

/** The page's, or where it has none, one's own. */
export const useSummary = (): Polling<Summary> => inject(SUMMARY, asked, true);
