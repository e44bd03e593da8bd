import { computed, reactive, shallowRef, watch } from 'vue';
import { must } from '@/client/api';
import { useList } from '@/client/list/useList';
import { unlessStill } from '@/client/polling';
import type { DeskPage, DeskRow } from '@/client/model';
import { api } from '../service';
import { type Narrowed, sortOf } from './filters';

/** A report without an officer waits for the head of the office and cannot be claimed. */
export const mayClaimRow = (row: DeskRow): boolean => row.claimedByMe || (!row.claimant && !row.toAssign);

/** A request for which nothing is asked. */
const UNCHANGED = { response: new Response(null, { status: 304 }) };

/**
 * The office's matters that are loaded so far, the most pressing first: the queue, or what a search found. The queue
 * is kept up to date. A search is not repeated by itself, because it is recorded for each person whom it shows.
 *
 * @param length how many rows to show from the start, for an officer who returns to them
 */
export function useQueue(begin: Narrowed, length: number) {
    const narrowed = reactive<Narrowed>({ ...begin });
    const found = shallowRef<DeskPage>();
    const failed = shallowRef<unknown>();

    const query = computed(() => ({
        ...(narrowed.matter ? { matter: narrowed.matter } : {}),
        ...(narrowed.reached ? { reached: narrowed.reached } : {}),
        mine: narrowed.mine,
        overdue: narrowed.late,
        awaitsApproval: narrowed.approvals,
        open: !narrowed.ended,
        sort: sortOf(narrowed),
        limit: 50,
    }));
    const search = computed(() => ({
        q: narrowed.q,
        ...(narrowed.matter ? { matter: narrowed.matter } : {}),
        open: false,
        limit: 50,
    }));
    const queue = useList<DeskPage>(
        async (after, etag) =>
            narrowed.q
                ? UNCHANGED
                : api.GET('/api/v1/desk/matters', { params: { query: { ...query.value, after }, header: unlessStill(etag) } }),
        undefined,
        length,
    );
    const shown = computed(() => (narrowed.q ? found.value : queue.page.value.value));

    async function look(after?: string) {
        const asked = search.value;
        try {
            const read = await must(api.GET('/api/v1/desk/search', { params: { query: { ...asked, after } } }));
            const before = after === undefined ? [] : (found.value?.items ?? []);
            if (asked === search.value) found.value = { ...read, items: [...before, ...read.items] };
        } catch (fault) {
            if (asked === search.value) failed.value = fault;
        }
    }

    watch([query, search], () => {
        found.value = undefined;
        failed.value = undefined;
        void (narrowed.q ? look() : queue.beginAgain());
    });
    if (narrowed.q) void look();

    const reload = () => (narrowed.q ? look() : queue.page.reload());
    const next = computed(() => shown.value?.next);

    function readMore() {
        failed.value = undefined;
        return narrowed.q ? look(next.value) : queue.readMore();
    }

    /** Takes up a matter, or hands back the officer's own. */
    async function claim(row: DeskRow) {
        failed.value = undefined;
        try {
            await must(
                api.POST('/api/v1/desk/matters/{matter}/claim', {
                    params: { path: { matter: row.id }, header: { 'If-Match': `"${row.version}"` } },
                    body: { handBack: row.claimedByMe },
                }),
            );
        } catch (fault) {
            failed.value = fault;
        }
        await reload();
    }

    return {
        narrowed,
        rows: computed(() => shown.value?.items ?? []),
        next,
        total: computed(() => shown.value?.total),
        trouble: computed(() => failed.value ?? queue.trouble.value),
        reload,
        readMore,
        claim,
    };
}
