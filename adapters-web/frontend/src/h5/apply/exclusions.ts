import { computed, type Ref } from 'vue';
import type { Guide, MatterGuide } from '@/client/model';
import { words } from '@/words/h5';

/** Why a matter cannot be ticked together with the ticked ones. */
export function useHindrances(guide: Ref<Guide | undefined>, chosen: Ref<string[]>) {
    const hindrances = computed(() => {
        const found = new Map<string, string>();
        for (const exclusion of guide.value?.exclusions ?? []) {
            for (const [one, other] of [exclusion.matters, [...exclusion.matters].reverse()]) {
                if (one && other && chosen.value.includes(one)) {
                    found.set(other, words.choose.excluded(exclusion.reason, titleOf(one)));
                }
            }
        }
        return found;
    });
    const titleOf = (code: string) =>
        guide.value?.matters.find((matter: MatterGuide) => matter.code === code)?.title ?? '';
    return hindrances;
}
