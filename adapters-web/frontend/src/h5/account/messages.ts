import { computed, type ComputedRef, shallowReactive, type ShallowRef, shallowRef, watch } from 'vue';
import { must } from '@/client/api';
import { type Polling, unlessStill, usePolling } from '@/client/polling';
import type { Message, MessagePage } from '@/client/model';
import { api } from '../service';

export interface Messages {
    page: Polling<MessagePage>;
    /** The latest first. */
    items: ComputedRef<Message[]>;
    /** The cursor of the older messages, if there are any. */
    next: ShallowRef<string | undefined>;
    failed: ShallowRef<unknown>;
    readMore: () => Promise<void>;
}

const latestFirst = (one: Message, other: Message) =>
    Date.parse(other.at) - Date.parse(one.at) || (other.id > one.id ? 1 : -1);

/**
 * The person's messages as they arrive. What the page shows counts as read from now on, but keeps its mark on
 * this page, so the person can see what is new.
 */
export function useMessages(): Messages {
    const shown = shallowReactive(new Map<string, Message>());
    const items = computed(() => [...shown.values()].sort(latestFirst));
    const next = shallowRef<string>();
    const failed = shallowRef<unknown>();
    const page = usePolling((etag) => api.GET('/api/v1/me/messages', { params: { header: unlessStill(etag) } }));

    function show(come: Message[]) {
        for (const message of come) if (!shown.has(message.id)) shown.set(message.id, message);
    }

    /** If the request does not reach the service, the messages stay unread until the next visit. */
    async function markRead([latest, ...older]: Message[]) {
        if (!latest || [latest, ...older].every((message) => message.read)) return;
        await must(api.POST('/api/v1/me/messages/read', { body: { until: latest.at } })).catch(() => undefined);
    }

    watch(page.value, (read) => {
        if (!read) return;
        if (shown.size === 0) next.value = read.next;
        show(read.items);
        void markRead(read.items);
    });

    async function readMore() {
        try {
            const query = { after: next.value };
            const read = await must(api.GET('/api/v1/me/messages', { params: { query } }));
            failed.value = undefined;
            next.value = read.next;
            show(read.items);
        } catch (fault) {
            failed.value = fault;
        }
    }

    return { page, items, next, failed, readMore };
}
