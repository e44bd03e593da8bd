import { computed, onMounted, shallowRef } from 'vue';
import { useRouter } from 'vue-router';
import { askedForm } from '@/form/asked';
import { useGuide } from '../guides';
import type { Draft } from './draft';
import { openDraft } from './open';
import { useLimits } from './useLimits';

/** A draft and its guide, for a page. Once the draft is submitted, the receipt replaces the page. */
export function useDraft(bundle: string) {
    const router = useRouter();
    const known = useGuide();
    const draft = shallowRef<Draft>();
    const trouble = shallowRef<unknown>();

    async function load() {
        trouble.value = undefined;
        try {
            const opened = await openDraft(bundle);
            if (opened.bundle.value.standing === 'submitted') await router.replace(`/apply/${bundle}/done`);
            else draft.value = opened;
        } catch (fault) {
            trouble.value = fault;
        }
    }

    onMounted(load);

    /** All sections that are asked. Sections with only a pledge come last, with the signature. */
    const { limits, hidden } = useLimits(() => draft.value);
    /** What only a missed limit asks for; the service says which limits seem missed. */
    const reasons = computed(
        () => new Set(known.guide.value?.matters.flatMap((matter) => matter.limits.flatMap((limit) => limit.asks)) ?? []),
    );
    const asked = computed(() =>
        draft.value && known.guide.value
            ? askedForm(known.guide.value, draft.value.bundle.value.matters, draft.value.answers).map((section) => ({
                  ...section,
                  fields: section.fields
                      .filter((field) => !hidden(field.path, reasons.value))
                      .map((field) => (reasons.value.has(field.path) ? { ...field, required: true } : field)),
              }))
            : [],
    );
    const isPledge = (section: { fields: { kind: { type: string } }[] }) =>
        section.fields.every((field) => field.kind.type === 'pledge');
    const sections = computed(() => asked.value.filter((section) => !isPledge(section)));
    const pledges = computed(() => asked.value.filter(isPledge).flatMap((section) => section.fields));

    return { ...known, draft, trouble: computed(() => trouble.value ?? known.trouble.value), load, asked, sections, pledges, limits };
}
