import { onBeforeUnmount, onMounted, type ShallowRef, shallowRef } from 'vue';
import { type Given, ifChanged } from './api';
import { type Changed, live } from './live';

export interface Polling<T> {
    value: ShallowRef<T | undefined>;
    trouble: ShallowRef<unknown>;
    etag: () => string;
    reload: () => Promise<void>;
}

type Call<T> = (etag: string) => Promise<Given<T>>;

/** Which events of matters may change a value. */
export type Concern = (event: Changed) => boolean;

/** For a value that changes without an event of a matter, such as the guide: it is asked for at every interval. */
export const noMatter: Concern = () => false;

/** For a value of one matter. */
export const onlyMatter = (id: string): Concern => ({ matter }) => matter === id;

const POLL_INTERVAL_MILLISECONDS = 20_000;
/** While events are told, only what changes without one is asked for: every fifth minute. */
const INTERVALS_WHILE_LIVE = 15;

/**
 * A value of the service that is kept up to date while its page is visible. It is requested when an event concerns it
 * ([live]), when the page becomes visible, when the network returns, and at intervals: seldom while the stream of
 * events is open, often without it. An unchanged value costs little (`If-None-Match`). Responses may arrive in another
 * order than their requests, over a poor network or after an action. A response to an older request than the shown one
 * is dropped, also if it is an error.
 */
export function usePolling<T>(call: Call<T>, concerns: Concern = () => true): Polling<T> {
    const value = shallowRef<T>();
    const trouble = shallowRef<unknown>();
    let etag = '';
    let timer: ReturnType<typeof setInterval> | undefined;
    let stopListening: (() => void) | undefined;
    let skipped = 0;
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

    /** The first interval asks always: the stream may have opened after the first request. */
    const lookAtIntervals = () => {
        if (concerns !== noMatter && live()?.isUp() && skipped > 0 && skipped < INTERVALS_WHILE_LIVE) {
            skipped++;
            return;
        }
        skipped = 1;
        look();
    };

    onMounted(() => {
        void reload();
        stopListening = live()?.listen((events) => events.some(concerns) && look());
        timer = setInterval(lookAtIntervals, POLL_INTERVAL_MILLISECONDS);
        addEventListener('online', look);
        document.addEventListener('visibilitychange', look);
    });

    onBeforeUnmount(() => {
        clearInterval(timer);
        stopListening?.();
        removeEventListener('online', look);
        document.removeEventListener('visibilitychange', look);
    });

    return { value, trouble, etag: () => etag, reload };
}

/** The header of a conditional request; no header for the first request. */
export const unlessStill = (etag: string) => (etag ? { 'If-None-Match': etag } : {});
