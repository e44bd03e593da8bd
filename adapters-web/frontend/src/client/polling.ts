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
 * Something of the service, kept fresh while the page is looked at. It asks again every while, on coming back and on
 * coming online, and costs little when nothing changed (`If-None-Match`). A live stream would take over here.
 *
 * Answers may come in another order than they were asked for, over a poor network or when something was just done: one
 * that was asked for before what is shown is let go, be it a fault or not.
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

/** The header of a conditional request; none for the first. */
export const unlessStill = (etag: string) => (etag ? { 'If-None-Match': etag } : {});
