import { computed, reactive, ref, shallowRef } from 'vue';
import { must } from '@/client/api';
import type { Answer, Bundle, Correction, FormField, FormSection, Guide } from '@/client/model';
import { Refused } from '@/client/problem';
import { flat } from '@/form/answers';
import { askedForm } from '@/form/asked';
import { faultOf } from '@/form/check';
import { today } from '@/form/today';
import { tidyLines } from '@/form/tidy';
import { copyOf, dropCopy, keepCopy } from '@/offline/pending';
import { accountWords } from '@/words/account';
import { api } from '../service';

interface Said {
    field: string;
    value?: Answer;
    reason: string;
}

const PARTS = ['field', 'value', 'reason'] as const;
type Part = (typeof PARTS)[number];

const NOTHING: Said = { field: '', reason: '' };
const placeOf = (bundle: string) => `correcting:${bundle}`;

/**
 * The fields of a submitted bundle that may be corrected: all that were asked, except pledges, which have one
 * possible answer.
 */
export function correctable(guide: Guide, bundle: Bundle): FormSection[] {
    return askedForm(guide, bundle.matters, flat(bundle.answers))
        .map((section) => ({ ...section, fields: section.fields.filter((field) => field.kind.type !== 'pledge') }))
        .filter((section) => section.fields.length > 0);
}

/** One correction before it is sent. It is stored on the device, because a fresh sign-in leaves the page. */
export function useCorrecting(bundle: string, fields: () => readonly FormField[]) {
    const said = reactive<Said>({ ...NOTHING });
    const eager = ref(false);
    const busy = ref(false);
    const trouble = shallowRef<unknown>();
    /** What the service refused, part by part. */
    const turnedDown = ref<Partial<Record<Part, string>>>({});
    const field = computed(() => fields().find((each) => each.path === said.field));
    const faults = computed(() => ({ ...ownFaults(said, field.value), ...turnedDown.value }));
    const isWhole = computed(() => !Object.values(faults.value).some(Boolean));

    const recall = () => copyOf<Said>(placeOf(bundle)).then((kept) => void Object.assign(said, kept));

    function change(part: Partial<Said>) {
        if (part.field !== undefined && part.field !== said.field) said.value = undefined;
        Object.assign(said, part);
        turnedDown.value = {};
        trouble.value = undefined;
        void keepCopy(placeOf(bundle), said);
    }

    /** Sends one correction for each matter that uses the field; undefined if nothing was sent. */
    async function send(): Promise<Correction[] | undefined> {
        eager.value = true;
        if (busy.value || !isWhole.value) return undefined;
        busy.value = true;
        trouble.value = undefined;
        try {
            const body = { bundle, field: said.field, value: said.value as Answer, reason: tidyLines(said.reason) };
            const asked = await must(api.POST('/api/v1/me/corrections', { body }));
            await dropCopy(placeOf(bundle));
            return asked.items;
        } catch (fault) {
            turnedDown.value = partsOf(fault);
            if (Object.keys(turnedDown.value).length === 0) trouble.value = fault;
            return undefined;
        } finally {
            busy.value = false;
        }
    }

    return { said, field, faults, eager, busy, trouble, recall, change, send };
}

/** Checks the answer alone, as the service does, because the answers it depends on may be wrong too. */
function ownFaults(said: Said, field: FormField | undefined): Partial<Record<Part, string>> {
    if (!field) return { field: accountWords.corrections.choose };
    const around = { answers: said.value === undefined ? {} : { [field.path]: said.value }, fields: [field], today: today() };
    return {
        value: faultOf({ ...field, required: true }, around, true),
        reason: tidyLines(said.reason) ? undefined : accountWords.corrections.reasonMissing,
    };
}

/** What is wrong with each part; empty where no part is the cause. */
function partsOf(fault: unknown): Partial<Record<Part, string>> {
    const faults = fault instanceof Refused ? (fault.problem.faults ?? []) : [];
    const told = PARTS.map((part) => [part, faults.find((each) => each.path === `/${part}`)?.detail] as const);
    return Object.fromEntries(told.filter(([, detail]) => detail !== undefined));
}
