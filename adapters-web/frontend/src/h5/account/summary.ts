import { inject, type InjectionKey, provide } from 'vue';
import { type Polling, unlessStill, usePolling } from '@/client/polling';
import type { Summary } from '@/client/model';
import { api } from '../service';

const SUMMARY: InjectionKey<Polling<Summary>> = Symbol('summary');

const asked = () => usePolling((etag) => api.GET('/api/v1/me/summary', { params: { header: unlessStill(etag) } }));

/** How many matters are on each tab, and how many messages are unread: for a page and all its parts. */
export function provideSummary(): Polling<Summary> {
    const summary = asked();
    provide(SUMMARY, summary);
    return summary;
}

/** The summary of the page; a separate one where the page has none. */
export const useSummary = (): Polling<Summary> => inject(SUMMARY, asked, true);
