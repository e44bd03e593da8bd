import { onBeforeUnmount, onMounted, type ShallowRef, shallowRef } from 'vue';
import { ifChanged } from './api';

export interface Polling<T> {
    value: ShallowRef<T | undefined>;
    trouble: ShallowRef<unknown>;
    etag: () => string;
    reload: () => Promise<void>;
}

type Call<T> = (etag: string) => Promise<{ data?: T; error?: unknown; response: Response }>;

const POLL_INTERVAL_MILLISECONDS = 20_000;

/**
 * A value of the service that is kept up to date while its page is visible. It is requested at intervals,
 * when the page becomes visible, and when the network returns. An unchanged value costs little
 * (`If-None-Match`). A live stream would replace this function. Responses may arrive in another order than
 * their requests, over a poor network or after an action. A response to an older request than the shown one
 * is dropped, also if it is an error.
 */
export function usePolling<T>(call: Call<T>): Polling<T> {
    const value = shallowRef<T>();
    const trouble = shallowRef<unknown>();
    let etag = '';
    let timer: ReturnType<typeof setInterval> | undefined;
    let asked = 0;
    let shown = 0;

    async function reload() {
        const place = ++asked;
        const isLatest = () => {
            if (place < shown) return false;
            shown = place;
            return true;
        };
        try {
            const read = await ifChanged(call(etag));
            if (!isLatest()) return;
            if (read) {
                value.value = read.value;
                etag = read.etag;
            }
            trouble.value = undefined;
        } catch (fault) {
            if (isLatest()) trouble.value = fault;
        }
    }

    const look = () => {
        if (document.visibilityState === 'visible') void reload();
    };

    onMounted(() => {
        void reload();
        timer = setInterval(look, POLL_INTERVAL_MILLISECONDS);
        addEventListener('online', look);
        document.addEventListener('visibilitychange', look);
    });

    onBeforeUnmount(() => {
        clearInterval(timer);
        removeEventListener('online', look);
        document.removeEventListener('visibilitychange', look);
    });

    return { value, trouble, etag: () => etag, reload };
}

/** The header of a conditional request; no header for the first request. */
export const unlessStill = (etag: string) => (etag ? { 'If-None-Match': etag } : {});
