import { computed, type ComputedRef, type ShallowRef, shallowRef } from 'vue';
import { type Given, must } from './api';
import { type Concern, type Polling, usePolling } from './polling';

/** A page of a list, as the service gives it. */
interface Page {
    items: unknown[];
    /** The cursor of the next page, if there is one. */
    next?: string;
}

type RowOf<P extends Page> = P['items'][number];

/** A list that people read on page after page. */
export interface List<P extends Page> {
    /** The first page with the rows of all pages read so far. */
    page: Polling<P>;
    rows: ComputedRef<RowOf<P>[]>;
    hasMore: ComputedRef<boolean>;
    /** Why reading on failed. */
    failed: ShallowRef<unknown>;
    /** Why reading on or the last update failed. */
    trouble: ComputedRef<unknown>;
    readMore: () => Promise<void>;
    /** Shows the first page alone, for other filters. */
    beginAgain: () => Promise<void>;
}

/**
 * A polled list. Where it was read on, an update reads all its shown rows again, from the first page on: so it keeps
 * its length, and no row is missing or twice where others came or went.
 */
export function useList<P extends Page>(
    read: (after: string | undefined, etag: string) => Promise<Given<P>>,
    concerns?: Concern,
): List<P> {
    const failed = shallowRef<unknown>();
    /** How many rows an update shows at least; 0 for the first page as it comes. */
    let length = 0;
    /** The version that polling knows is the first page's, so it says nothing of a longer list. */
    let firstLength = 0;
    const isFirstPage = () => page.value.value?.items.length === firstLength;
    const page: Polling<P> = usePolling<P>(async (etag) => {
        const first = await read(undefined, isFirstPage() ? etag : '');
        let whole = first.data;
        if (whole) firstLength = whole.items.length;
        // The person may read on while the pages arrive.
        while (whole?.next && whole.items.length < length) {
            const further = await read(whole.next, '');
            if (!further.data) return further;
            whole = joined(whole, further.data);
        }
        return { ...first, data: whole };
    }, concerns);

    async function readMore(): Promise<void> {
        const shown = page.value.value;
        if (!shown?.next) return;
        try {
            const further = await must(read(shown.next, ''));
            failed.value = undefined;
            if (page.value.value !== shown) return readMore();
            page.value.value = joined(shown, further);
            length = page.value.value.items.length;
        } catch (fault) {
            failed.value = fault;
        }
    }

    function beginAgain(): Promise<void> {
        length = 0;
        return page.reload();
    }

    return {
        page,
        rows: computed(() => page.value.value?.items ?? []),
        hasMore: computed(() => page.value.value?.next !== undefined),
        failed,
        trouble: computed(() => failed.value ?? page.trouble.value),
        readMore,
        beginAgain,
    };
}

const joined = <P extends Page>(one: P, other: P): P => ({
    ...one,
    items: [...one.items, ...other.items],
    next: other.next,
});
