import { computed, shallowRef, watchEffect } from 'vue';
import { must } from '@/client/api';
import type { Plan } from '@/client/model';
import { nested, type Answers } from '@/form/answers';
import { api, guideCode } from '../service';
import type { Draft } from './draft';
import { askedByRightAnswers } from './rightAnswers';

/** The filing limits that apply by what a draft's form says so far; none while the service cannot say. */
export function useLimits(draft: () => Draft | undefined) {
    const limits = shallowRef<Plan['limits']>([]);
    /** What the limits depend on: they are asked again after each save, and not with each letter. */
    const saved = computed(() => draft()?.savedAt.value);

    async function ask(now: Draft) {
        const path = { guide: await guideCode() };
        const matters = now.bundle.value.matters;
        const asked = async (answers: Answers) => {
            const body = { matters, answers: nested(Object.entries(answers)) };
            return (await must(api.POST('/api/v1/guides/{guide}/plan', { params: { path }, body }))).limits;
        };
        limits.value = await askedByRightAnswers(now.answers, asked).catch(() => limits.value);
    }

    watchEffect(() => {
        const now = draft();
        if (now && saved.value) void ask(now);
    });

    /** Fields that are asked only while a limit seems missed, though none seems so now. */
    const hidden = (path: string, asks: ReadonlySet<string>) =>
        asks.has(path) && !limits.value.some((limit) => limit.state === 'missed' && limit.asks.includes(path));

    return { limits, hidden };
}
