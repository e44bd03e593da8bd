import { computed, ref, shallowRef } from 'vue';

/**
 * What a person starts on a page: `busy` while it runs, and `trouble` with what went wrong, until the next attempt. Where
 * a page has several buttons of one kind, each attempt names its own, and `busyAt` says which one runs.
 */
export function useAttempt() {
    const busyAt = ref<string>();
    const trouble = shallowRef<unknown>();

    /** Returns whether it ended well. */
    async function attempt(work: () => Promise<void>, at = 'page'): Promise<boolean> {
        busyAt.value = at;
        trouble.value = undefined;
        try {
            await work();
            return true;
        } catch (fault) {
            trouble.value = fault;
            return false;
        } finally {
            busyAt.value = undefined;
        }
    }

    return { busy: computed(() => busyAt.value !== undefined), busyAt, trouble, attempt };
}
