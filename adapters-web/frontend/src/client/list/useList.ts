import { computed, type ComputedRef, type ShallowRef, shallowRef } from 'vue';
import { type Given, must } from '../api';
import { type Concern, type Polling, usePolling } from '../polling';

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

/** How far the list of a page was read on, in the page's entry of the tab's history. */
interface ReadOn {
    address: string;
    rows: number;
}

const readOnBefore = () => (history.state as { readOn?: ReadOn } | null)?.readOn;

/** Another entry of the same address begins with its first page. */
function rowsBefore(): number {
    const before = readOnBefore();
    return before?.address === location.href ? before.rows : 0;
}

function remember(readOn: ReadOn) {
    if (readOn.address === location.href) history.replaceState({ ...history.state, readOn }, '');
}

/**
 * A polled list. Where it was read on, an update reads all its shown rows again, from the first page on: so it keeps
 * its length, and no row is missing or twice where others came or went. A person who goes back to it finds as many
 * rows as they left.
 *
 * @param length how many rows it shows at least from the start, as far as there are so many
 */
export function useList<P extends Page>(
    read: (after: string | undefined, etag: string) => Promise<Given<P>>,
    concerns?: Concern,
    length = 0,
): List<P> {
    const failed = shallowRef<unknown>();
    /** How many rows an update shows at least; 0 for the first page as it comes. */
    let least = Math.max(length, rowsBefore());
    /** The version that polling knows is the first page's, so it says nothing of a longer list. */
    let firstLength = 0;
    const isFirstPage = () => page.value.value?.items.length === firstLength;
    const page: Polling<P> = usePolling<P>(async (etag) => {
        const first = await read(undefined, isFirstPage() ? etag : '');
        let whole = first.data;
        if (whole) firstLength = whole.items.length;
        // The person may read on while the pages arrive.
        while (whole?.next && whole.items.length < least) {
            const further = await read(whole.next, '');
            if (!further.data) return further;
            whole = joined(whole, further.data);
        }
        return { ...first, data: whole };
    }, concerns);

    async function readMore(): Promise<void> {
        const shown = page.value.value;
        if (!shown?.next) return;
        const address = location.href;
        try {
            const further = await must(read(shown.next, ''));
            failed.value = undefined;
            if (page.value.value !== shown) return readMore();
            page.value.value = joined(shown, further);
            least = page.value.value.items.length;
            remember({ address, rows: least });
        } catch (fault) {
            failed.value = fault;
        }
    }

    function beginAgain(): Promise<void> {
        least = 0;
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
