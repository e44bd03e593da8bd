import { computed, ref, shallowRef, watch } from 'vue';
import { must } from '@/client/api';
import { showPdf } from '@/client/download';
import { onlyMatter, unlessStill, usePolling } from '@/client/polling';
import type { ActionRequest, Dossier, LawfulAction, TimelineEvent } from '@/client/model';
import { Refused } from '@/client/problem';
import { words } from '@/words/desk';
import { nameOf } from './colleagues';
import { api } from '../service';
import { tell } from '../shell/toast';

/**
 * Whether the officer may take up the matter. A colleague's matter cannot be taken up, and the head of the
 * office assigns reports.
 */
export const mayClaim = (it: Dossier): boolean => it.claimedByMe || (!it.claimant && !it.reporter);

/** A matter in handling: what is known of it, the actions that the law allows, and taking them. */
export function useDossier(matter: string) {
    const path = { matter };
    const found = usePolling(
        (etag) => api.GET('/api/v1/desk/matters/{matter}', { params: { path, header: unlessStill(etag) } }),
        onlyMatter(matter),
    );
    const lawful = usePolling(
        (etag) => api.GET('/api/v1/desk/matters/{matter}/actions', { params: { path, header: unlessStill(etag) } }),
        onlyMatter(matter),
    );
    const it = computed(() => found.value.value);
    const failed = shallowRef<unknown>();
    const changed = shallowRef<TimelineEvent[]>([]);
    const busy = ref(false);

    /** Another version may allow other actions. */
    watch(() => it.value?.matter.version, () => void lawful.reload());

    const reload = async () => {
        await Promise.all([found.reload(), lawful.reload()]);
    };

    function forget() {
        failed.value = undefined;
        changed.value = [];
    }

    /**
     * Changes the matter at the version last read. If a colleague has changed it meanwhile, the page says so,
     * and keeps what was typed.
     */
    async function change<T>(call: (header: { 'If-Match': string }) => Promise<T>): Promise<T | undefined> {
        const seen = it.value?.timeline.length ?? 0;
        busy.value = true;
        forget();
        try {
            return await call({ 'If-Match': `"${lawful.value.value?.version}"` });
        } catch (fault) {
            await reload();
            const stale = fault instanceof Refused && fault.kind === 'changed-meanwhile';
            if (stale) changed.value = it.value?.timeline.slice(seen) ?? [];
            if (changed.value.length === 0) failed.value = fault;
            return undefined;
        } finally {
            await reload();
            busy.value = false;
        }
    }

    async function act({ action }: LawfulAction, body: ActionRequest): Promise<boolean> {
        const acted = await change((header) =>
            must(api.POST('/api/v1/desk/matters/{matter}/actions', { params: { path, header }, body })),
        );
        if (!acted) return false;
        tell(words.act.done(action.title));
        if (acted.alongWith.length > 0) tell(words.act.along(acted.alongWith.length));
        return true;
    }

    /** Shows the paper that the action would issue, with everything checked that the action itself checks. */
    async function preview({ action }: LawfulAction, body: ActionRequest): Promise<void> {
        busy.value = true;
        forget();
        try {
            const params = { path, header: { 'If-Match': `"${lawful.value.value?.version}"` } };
            const found = (await must(
                api.POST('/api/v1/desk/matters/{matter}/actions/preview', { params, body, parseAs: 'blob' }),
            )) as Blob | undefined;
            if (found && found.size > 0) showPdf(found, `${action.title}.pdf`);
            else tell(words.act.noPaper);
        } catch (fault) {
            failed.value = fault;
        } finally {
            busy.value = false;
        }
    }

    const claiming = (body: { handBack: boolean; to?: string; reason?: string }) =>
        change((header) => must(api.POST('/api/v1/desk/matters/{matter}/claim', { params: { path, header }, body })));

    /** Takes up the matter, or hands it back. */
    const claim = () => claiming({ handBack: it.value?.claimedByMe ?? false });

    async function handOver(to: string, reason: string): Promise<boolean> {
        const done = await claiming({ handBack: false, to, reason });
        if (done) tell((it.value?.reporter ? words.handOver.assigned : words.handOver.done)(nameOf(to) ?? ''));
        return done !== undefined;
    }

    return {
        it,
        lawful: lawful.value,
        trouble: computed(() => found.trouble.value ?? lawful.trouble.value),
        failed,
        changed,
        busy,
        reload,
        forget,
        act,
        preview,
        claim,
        handOver,
    };
}
