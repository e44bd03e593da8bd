import { inject, type InjectionKey, provide } from 'vue';
import { type Fresh, unlessStill, useFresh } from '@/client/polling';
import type { Summary } from '@/client/model';
import { api } from '../service';

const SUMMARY: InjectionKey<Fresh<Summary>> = Symbol('summary');

const asked = () => useFresh((etag) => api.GET('/api/v1/me/summary', { params: { header: unlessStill(etag) } }));

/** How much waits on each of my tabs, and how many messages are unread: for a page and all its parts. */
export function provideSummary(): Fresh<Summary> {
    const summary = asked();
    provide(SUMMARY, summary);
    return summary;
}

/** The page's, or where it has none, one's own. */
export const useSummary = (): Fresh<Summary> => inject(SUMMARY, asked, true);
