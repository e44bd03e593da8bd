import { computed, reactive, shallowRef, watch } from 'vue';
import { must } from '@/client/api';
import { unlessStill, usePolling } from '@/client/polling';
import type { DeskRow } from '@/client/model';
import { api } from '../service';

/** The filters of the queue. */
export interface Narrowed {
    matter: string;
    mine: boolean;
    approvals: boolean;
    late: boolean;
    ended: boolean;
}

/** A report without an officer waits for the head of the office and cannot be claimed. */
export const mayClaimRow = (row: DeskRow): boolean => row.claimedByMe || (!row.claimant && !row.toAssign);

/** The office's matters that are loaded so far, the most pressing first. */
export function useQueue(begin: Partial<Narrowed>) {
    const narrowed = reactive<Narrowed>({ matter: '', mine: false, approvals: false, late: false, ended: false, ...begin });
    const failed = shallowRef<unknown>();
    const more = shallowRef<{ rows: DeskRow[]; next?: string }>();

    const query = computed(() => ({
        ...(narrowed.matter ? { matter: narrowed.matter } : {}),
        mine: narrowed.mine,
        overdue: narrowed.late,
        awaitsApproval: narrowed.approvals,
        open: !narrowed.ended,
        limit: 50,
    }));
    const page = usePolling((etag) =>
        api.GET('/api/v1/desk/matters', { params: { query: query.value, header: unlessStill(etag) } }),
    );

    async function reload() {
        more.value = undefined;
        await page.reload();
    }

    watch(query, reload);

    const rows = computed(() => [...(page.value.value?.items ?? []), ...(more.value?.rows ?? [])]);
    const next = computed(() => (more.value ? more.value.next : page.value.value?.next));

    async function readMore() {
        try {
            const read = await must(api.GET('/api/v1/desk/matters', { params: { query: { ...query.value, after: next.value } } }));
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
        total: computed(() => page.value.value?.total),
        trouble: computed(() => failed.value ?? page.trouble.value),
        reload,
        readMore,
        claim,
    };
}
