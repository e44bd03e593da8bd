import { computed } from 'vue';
import type { components } from '@/generated/api';
import { type Api, must } from '@/client/api';
import { useAttempt } from '@/client/attempt';
import { onlyMatter, unlessStill, usePolling } from '@/client/polling';

type Schemas = components['schemas'];
export type Purpose = Schemas['Purpose'];
export type Slot = Schemas['Slot'];

/** When a slot begins, as people read it. */
export const beginOf = (slot: Slot) => slot.from.slice(0, 16).replace('T', ' ');

/** The appointments of a matter. They are read again when something happens to the matter. */
export function useAppointments(api: Api, matter: string) {
    const path = { matter };
    const found = usePolling(
        (etag) => api.GET('/api/v1/matters/{matter}/appointments', { params: { path, header: unlessStill(etag) } }),
        onlyMatter(matter),
    );
    const { busy, trouble: failed, attempt } = useAttempt();

    /** Sends it, and shows the result, also of a refusal: the slot may be gone. Returns whether it was taken. */
    async function sent(request: () => Promise<unknown>): Promise<boolean> {
        const taken = await attempt(async () => {
            await request();
        });
        await found.reload();
        return taken;
    }

    const answer = (purpose: Purpose, body: Schemas['AppointmentAnswer']) =>
        sent(() =>
            must(
                api.PUT('/api/v1/matters/{matter}/appointments/{purpose}', {
                    params: { path: { matter, purpose } },
                    body,
                }),
            ),
        );

    const invite = (purpose: Purpose) =>
        sent(() =>
            must(
                api.POST('/api/v1/desk/matters/{matter}/appointments/{purpose}/invitation', {
                    params: { path: { matter, purpose } },
                }),
            ),
        );

    const mark = (purpose: Purpose, came: boolean) =>
        sent(() =>
            must(
                api.POST('/api/v1/desk/matters/{matter}/appointments/{purpose}/attendance', {
                    params: { path: { matter, purpose } },
                    body: { came },
                }),
            ),
        );

    return {
        items: computed(() => found.value.value?.items ?? []),
        trouble: found.trouble,
        reload: found.reload,
        busy,
        failed,
        answer,
        invite,
        mark,
    };
}
