import { computed, shallowRef, watch } from 'vue';
import { must } from '@/client/api';
import type { Me } from '@/client/model';
import { api, session } from '../service';

/** The signed-in member of the staff; undefined until it is known. */
export const me = shallowRef<Me>();
export const isStaff = computed(() => me.value?.kind === 'staff');
export const isAdministrator = computed(() => me.value?.kind === 'administrator');
export const isApprover = computed(() => me.value?.roles?.includes('approver') ?? false);

/** Requests the person once for each sign-in. */
watch(
    session.signedIn,
    async (signedIn) => {
        me.value = undefined;
        if (signedIn) me.value = await must(api.GET('/api/v1/me')).catch(() => undefined);
    },
    { immediate: true },
);
