import { shallowRef, watch } from 'vue';
import { must } from '@/client/api';
import { instantOf } from '@/form/today';
import { supposed } from '../dossier/clocks';
import { api } from '../service';

/** The input of every resumption: the day on which the cause of the suspension ended. */
export const CAUSE_ENDED = 'input.causeEnded';

interface Resumed {
    clocks: ReturnType<typeof supposed>;
    refusal?: string;
}

/**
 * What resuming would do to the clocks of a matter. The service calculates it once the officer gives the end
 * of the cause.
 */
export function useResuming(matter: string, causeEnded: () => string | undefined) {
    const resumed = shallowRef<Resumed>();
    watch(
        causeEnded,
        async (day) => {
            resumed.value = undefined;
            if (!day) return;
            const found = await suppose(matter, day).catch(() => undefined);
            if (causeEnded() === day) resumed.value = found;
        },
        { immediate: true },
    );
    return resumed;
}

async function suppose(matter: string, day: string): Promise<Resumed | undefined> {
    const params = { path: { matter } };
    const body = { steps: [{ step: 'resume' as const, at: instantOf(`${day}T00:00`) }] };
    const { outcomes } = await must(api.POST('/api/v1/matters/{matter}/deadlines/simulation', { params, body }));
    const last = outcomes.at(-1);
    return last && { clocks: supposed(last.clocks), ...(last.refusal ? { refusal: last.refusal.detail } : {}) };
}
