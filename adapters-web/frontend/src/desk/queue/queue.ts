import { computed, reactive, shallowRef, watch } from 'vue';
import { must } from '@/client/api';
import { unlessStill, usePolling } from '@/client/polling';
import type { DeskPage, DeskRow } from '@/client/model';
import { api } from '../service';
import type { Narrowed } from './filters';

/** A report without an officer waits for the head of the office and cannot be claimed. */
export const mayClaimRow = (row: DeskRow): boolean => row.claimedByMe || (!row.claimant && !row.toAssign);

/** A request for which nothing is asked. */
const UNCHANGED = { response: new Response(null, { status: 304 }) };

/**
 * The office's matters that are loaded so far, the most pressing first: the queue, or what a search found. The queue
 * is kept up to date. A search is not repeated by itself, because it is recorded for each person whom it shows.
 */
export function useQueue(begin: Narrowed) {
    const narrowed = reactive<Narrowed>({ ...begin });
    const found = shallowRef<DeskPage>();
    const failed = shallowRef<unknown>();
    const more = shallowRef<{ rows: DeskRow[]; next?: string }>();

    const query = computed(() => ({
        ...(narrowed.matter ? { matter: narrowed.matter } : {}),
        ...(narrowed.reached ? { reached: narrowed.reached } : {}),
        mine: narrowed.mine,
        overdue: narrowed.late,
        awaitsApproval: narrowed.approvals,
        open: !narrowed.ended,
        limit: 50,
    }));
    const search = computed(() => ({
        q: narrowed.q,
        ...(narrowed.matter ? { matter: narrowed.matter } : {}),
        open: false,
        limit: 50,
    }));
    const page = usePolling<DeskPage>(async (etag) =>
        narrowed.q ? UNCHANGED : api.GET('/api/v1/desk/matters', { params: { query: query.value, header: unlessStill(etag) } }),
    );
    const shown = computed(() => (narrowed.q ? found.value : page.value.value));

    async function look() {
        const asked = search.value;
        failed.value = undefined;
        try {
            const read = await must(api.GET('/api/v1/desk/search', { params: { query: asked } }));
            if (asked === search.value) found.value = read;
        } catch (fault) {
            if (asked === search.value) failed.value = fault;
        }
    }

    async function reload() {
        more.value = undefined;
        await (narrowed.q ? look() : page.reload());
    }

    watch([query, search], () => {
        found.value = undefined;
        failed.value = undefined;
        void reload();
    });
    if (narrowed.q) void look();

    const rows = computed(() => [...(shown.value?.items ?? []), ...(more.value?.rows ?? [])]);
    const next = computed(() => (more.value ? more.value.next : shown.value?.next));

    const after = () =>
        narrowed.q
            ? api.GET('/api/v1/desk/search', { params: { query: { ...search.value, after: next.value } } })
            : api.GET('/api/v1/desk/matters', { params: { query: { ...query.value, after: next.value } } });

    async function readMore() {
        try {
            const read = await must(after());
            more.value = { rows: [...(more.value?.rows ?? []), ...read.items], next: read.next };
        } catch (fault) {
            failed.value = fault;
        }
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
        rows,
        next,
        total: computed(() => shown.value?.total),
        trouble: computed(() => failed.value ?? page.trouble.value),
        reload,
        readMore,
        claim,
    };
}
