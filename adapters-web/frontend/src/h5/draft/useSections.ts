import { computed, nextTick, ref, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { fieldOf } from '@/form/answers';
import { faultOf } from '@/form/check';
import { today } from '@/form/today';
import { focusField } from '../shell/focus';
import { useDraft } from './useDraft';

/** A missing answer and its section. */
export interface Missing {
    path: string;
    label: string;
    section: string;
    detail: string;
}

/** The sections of a draft's form, one after another. At the end the service says what is still missing. */
export function useSections(bundle: string, part: () => string | undefined) {
    const router = useRouter();
    const route = useRoute();
    const { draft, guide, trouble, load, asked, sections, limits } = useDraft(bundle);
    const place = computed(() => Math.max(0, sections.value.findIndex((section) => section.code === part())));
    const section = computed(() => sections.value[place.value]);
    const last = computed(() => place.value === sections.value.length - 1);
    const all = computed(() => asked.value.flatMap((each) => each.fields));
    const eager = ref(false);
    const busy = ref(false);
    const failed = shallowRef<unknown>();
    const elsewhere = shallowRef<Missing[]>([]);

    watch(part, () => {
        eager.value = false;
        elsewhere.value = [];
    });

    const faulty = computed(() => {
        const around = { answers: draft.value?.answers ?? {}, fields: all.value, today: today() };
        return (section.value?.fields ?? []).filter((field) => faultOf(field, around, true) !== undefined);
    });

    watch(() => [section.value?.code, route.query.field], arrive, { immediate: true });

    const toPart = (code: string | undefined) => router.push(`/apply/${bundle}/form/${code ?? ''}`);
    const previous = () => toPart(sections.value[place.value - 1]?.code);

    async function next() {
        if (faulty.value.length > 0) {
            eager.value = true;
            await nextTick();
            return focusField(faulty.value[0]?.path);
        }
        await skip();
    }

    async function skip() {
        if (!last.value) return toPart(sections.value[place.value + 1]?.code);
        busy.value = true;
        failed.value = undefined;
        try {
            await draft.value?.mustSave();
            await draft.value?.reload();
            elsewhere.value = stillMissing();
            if (elsewhere.value.length === 0) await router.push(`/apply/${bundle}/materials`);
        } catch (fault) {
            failed.value = fault;
        } finally {
            busy.value = false;
        }
    }

    function stillMissing(): Missing[] {
        const faults = new Map((draft.value?.faults.value ?? []).map((fault) => [fieldOf(fault.path), fault.detail]));
        return sections.value.flatMap((each) =>
            each.fields
                .filter((field) => faults.has(field.path))
                .map(({ path, label }) => ({ path, label, section: each.code, detail: faults.get(path) ?? '' })),
        );
    }

    /** Every section is a page of its own; the address carries the field. */
    async function goTo(missing: Missing) {
        await router.push({ path: `/apply/${bundle}/form/${missing.section}`, query: { field: missing.path } });
        await arrive();
    }

    async function arrive() {
        const field = route.query.field;
        if (!section.value || typeof field !== 'string') return;
        eager.value = true;
        await nextTick();
        focusField(field);
    }

    return { draft, guide, trouble, load, sections, place, section, last, all, eager, busy, failed, elsewhere, faulty, limits, previous, next, skip, goTo };
}
