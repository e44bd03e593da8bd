import { computed } from 'vue';
import { type Api, must } from '@/client/api';
import { useAttempt } from '@/client/attempt';
import { onlyMatter, unlessStill, usePolling } from '@/client/polling';
import { RequestKey } from '@/client/sending/requestKey';

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
    const { busy, trouble: failed, attempt } = useAttempt();
    const key = new RequestKey();

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
        const taken = await attempt(async () => {
            await post(writing, key.of(writing));
            key.taken();
        });
        await found.reload();
        return taken;
    }

    return { it: computed(() => found.value.value), trouble: found.trouble, reload: found.reload, busy, failed, send };
}
