import { computed, ref, shallowRef } from 'vue';
import { type Api, must } from './api';
import { onlyMatter, unlessStill, usePolling } from './polling';

/** What one side of a matter writes to the other. */
export interface Writing {
    text: string;
    /** The clock of a 催办. */
    clock?: string;
    /** The inquiry that it answers. */
    answers?: string;
}

/** What the two sides of a matter ask each other. It is read again when something happens to the matter. */
export function useInquiries(api: Api, matter: string) {
    const path = { matter };
    const found = usePolling(
        (etag) => api.GET('/api/v1/matters/{matter}/inquiries', { params: { path, header: unlessStill(etag) } }),
        onlyMatter(matter),
    );
    const busy = ref(false);
    const failed = shallowRef<unknown>();
    let sent = '';
    let key = '';

    /** One idempotency key for what was written: a repeated request has the same key, another text a new one. */
    function keyOf(writing: Writing): string {
        const now = JSON.stringify(writing);
        if (now !== sent) key = crypto.randomUUID();
        sent = now;
        return key;
    }

    const post = ({ text, clock, answers }: Writing, idempotencyKey: string) =>
        answers
            ? must(
                  api.POST('/api/v1/matters/{matter}/inquiries/{inquiry}/answer', {
                      params: { path: { matter, inquiry: answers } },
                      body: { text },
                  }),
              )
            : must(
                  api.POST('/api/v1/matters/{matter}/inquiries', {
                      params: { path, header: { 'Idempotency-Key': idempotencyKey } },
                      body: { text, ...(clock ? { clock } : {}) },
                  }),
              );

    /** Sends it, and shows the result. Returns whether it was taken. */
    async function send(writing: Writing): Promise<boolean> {
        busy.value = true;
        failed.value = undefined;
        try {
            await post(writing, keyOf(writing));
            sent = '';
            return true;
        } catch (fault) {
            failed.value = fault;
            return false;
        } finally {
            await found.reload();
            busy.value = false;
        }
    }

    return { it: computed(() => found.value.value), trouble: found.trouble, reload: found.reload, busy, failed, send };
}
