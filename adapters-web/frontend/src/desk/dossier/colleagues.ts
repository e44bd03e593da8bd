import { shallowRef, watch } from 'vue';
import { must } from '@/client/api';
import type { Colleague } from '@/client/model';
import { me } from '../shell/me';
import { api } from '../service';

/** The staff of the officer's own office, requested once for each sign-in. */
export const colleagues = shallowRef<readonly Colleague[]>([]);

watch(
    me,
    async (who) => {
        if (who?.kind !== 'staff') return;
        colleagues.value = (await must(api.GET('/api/v1/desk/colleagues')).catch(() => undefined))?.colleagues ?? [];
    },
    { immediate: true },
);

export const nameOf = (id: string | undefined) => colleagues.value.find((each) => each.id === id)?.name;
