import { ref, shallowRef } from 'vue';

/** What a person starts on a page: `busy` while it runs, and `trouble` with what went wrong, until the next attempt. */
export function useAttempt() {
    const busy = ref(false);
    const trouble = shallowRef<unknown>();

    async function attempt(work: () => Promise<void>) {
        busy.value = true;
        trouble.value = undefined;
        try {
            await work();
        } catch (fault) {
            trouble.value = fault;
        } finally {
            busy.value = false;
        }
    }

    return { busy, trouble, attempt };
}
