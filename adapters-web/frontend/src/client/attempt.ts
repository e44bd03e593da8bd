import { ref, shallowRef } from 'vue';

/** What a person starts on a page: `busy` while it runs, and `trouble` with what went wrong, until the next attempt. */
export function useAttempt() {
    const busy = ref(false);
    const trouble = shallowRef<unknown>();

    /** Returns whether it ended well. */
    async function attempt(work: () => Promise<void>): Promise<boolean> {
        busy.value = true;
        trouble.value = undefined;
        try {
            await work();
            return true;
        } catch (fault) {
            trouble.value = fault;
            return false;
        } finally {
            busy.value = false;
        }
    }

    return { busy, trouble, attempt };
}
