import { parsed } from '@/client/json';
import { tabNotes } from '@/offline/storage';
import { reactive, watch } from 'vue';
import type { ActionOffer, ActionRequest, Answer, FormField } from '@/client/model';
import type { Answers } from '@/form/answers';
import { askedFields } from '@/form/asked';
import { type Around, faultOf } from '@/form/check';
import { tidyLines } from '@/form/tidy';
import { words } from '@/words/desk';
import type { VerdictDraft } from '../dossier/materials/verdictDraft';

type Part = ActionOffer['needs'][number];

/** The input for an action that is not taken yet. It outlives its form. */
export class ActionDraft {
    outcome = '';
    ground = '';
    statement = '';
    at = '';
    place = '';
    received = '';
    extension = '';
    readonly answers: Answers = {};

    static begun(): ActionDraft {
        return reactive(new ActionDraft()) as ActionDraft;
    }

    /**
     * The same, stored on this machine until the action is taken, because the officer may look at another
     * matter meanwhile.
     */
    static kept(place: string): ActionDraft {
        const name = placeOf(place);
        const said = ActionDraft.begun();
        Object.assign(said, parsed(tabNotes.getItem(name) ?? '{}'));
        watch(said, () => tabNotes.setItem(name, JSON.stringify(said)), { deep: true });
        return said;
    }

    static forget(place: string): void {
        tabNotes.removeItem(placeOf(place));
    }

    /** Fills in the time and place of an exam, unless the officer has written something already. */
    announce(from: string, place: string): void {
        if (this.at || this.place) return;
        this.at = from.slice(0, 'yyyy-mm-ddThh:mm'.length);
        this.place = place;
    }

    answer(field: string, answer: Answer | undefined): void {
        if (answer === undefined) delete this.answers[field];
        else this.answers[field] = answer;
    }

    /** The inputs that the action asks for, by the outcome and the answers so far. */
    asked(action: ActionOffer): FormField[] {
        return askedFields(action.inputs, new Set(), this.answers, this.outcome ? { [OUTCOME]: this.outcome } : {});
    }

    /** What the action requires and is still missing, by its name on the form. */
    lacking(action: ActionOffer, findings: VerdictDraft, around: Around): string[] {
        const says = words.act;
        const faults: string[] = [];
        if (needs(action, 'outcome') && !this.outcome) faults.push(says.outcome);
        if (needs(action, 'ground') && !this.ground) faults.push(says.ground);
        if (needs(action, 'statement') && !tidyLines(this.statement)) faults.push(says.statement);
        if (needs(action, 'exam') && (!this.at || !tidyLines(this.place))) faults.push(says.examAt, says.examPlace);
        if (needs(action, 'received') && !this.received) faults.push(says.received);
        if (needs(action, 'notice') && findings.asked(action.kind) === 0) faults.push(says.listed);
        if (needs(action, 'notice') && findings.lacksReason(action.kind)) faults.push(says.listedReason);
        return [...faults, ...around.fields.filter((field) => faultOf(field, around, true)).map((field) => field.label)];
    }

    /** The request with this input. */
    request(action: ActionOffer, findings: VerdictDraft): ActionRequest {
        const verdicts = findings.settled();
        const inputs = this.inputs(action);
        return {
            action: action.code,
            ...(this.outcome ? { outcome: this.outcome } : {}),
            ...(this.ground ? { ground: this.ground } : {}),
            ...(tidyLines(this.statement) ? { statement: tidyLines(this.statement) } : {}),
            ...(verdicts.length > 0 ? { verdicts } : {}),
            ...(takes(action, 'notice') ? { notice: findings.notice(action.kind) } : {}),
            ...(takes(action, 'exam') ? { exam: { at: this.at, place: tidyLines(this.place) } } : {}),
            ...(this.received ? { received: this.received } : {}),
            ...(this.extension ? { extension: Number(this.extension) } : {}),
            ...(Object.keys(inputs).length > 0 ? { inputs } : {}),
        };
    }

    /** The answers to the action's inputs, by the names of their fields. */
    private inputs(action: ActionOffer): Record<string, Answer> {
        const found: Record<string, Answer> = {};
        for (const { path, name } of this.asked(action)) {
            const answer = this.answers[path];
            if (answer !== undefined) found[name] = answer;
        }
        return found;
    }
}

/** The chosen outcome, as the conditions of the inputs call it. */
const OUTCOME = 'input.outcome';

const placeOf = (place: string) => `onething.saying.${place}`;

/** Whether the action takes this part, as the service says. */
export const takes = (action: ActionOffer, part: Part) => action.takes.includes(part);
export const needs = (action: ActionOffer, part: Part) => action.needs.includes(part);
