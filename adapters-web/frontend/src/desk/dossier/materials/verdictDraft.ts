import { tabNotes } from '@/offline/storage';
import { reactive } from 'vue';
import type { Verdict, VerdictReason } from '@/client/model';

export interface Finding {
    finding: Verdict['finding'];
    /** One of the guide's reasons; empty without one. */
    reason: string;
    note: string;
}

/** In the order on the page. */
export const VERDICTS = ['accepted', 'replace', 'clarify', 'not-needed'] as const;

/** An officer's verdicts that are not sent yet. They are stored on this machine while the matter is in handling. */
export class VerdictDraft {
    readonly verdicts = reactive<Record<string, Finding>>({});
    readonly fields = reactive<Record<string, string>>({});
    private readonly place: string;

    constructor(matter: string) {
        this.place = `onething.findings.${matter}`;
        const kept = JSON.parse(tabNotes.getItem(this.place) ?? '{}') as Partial<VerdictDraft>;
        Object.assign(this.verdicts, kept.verdicts);
        Object.assign(this.fields, kept.fields);
    }

    judge(material: string, change: Partial<Finding>): void {
        this.verdicts[material] = { ...(this.verdicts[material] ?? { finding: 'accepted', reason: '', note: '' }), ...change };
        this.keep();
    }

    /** Chooses the reason. Its hint becomes the note, unless the officer has written another one. */
    because(material: string, reason: string, reasons: readonly VerdictReason[]): void {
        const hintOf = (code: string | undefined) => reasons.find((each) => each.code === code)?.hint ?? '';
        const before = this.verdicts[material];
        const isOwn = before !== undefined && before.note !== '' && before.note !== hintOf(before.reason);
        this.judge(material, isOwn ? { reason } : { reason, note: hintOf(reason) });
    }

    /** Removes the verdict. */
    unjudge(material: string): void {
        delete this.verdicts[material];
        this.keep();
    }

    point(field: string, note: string | undefined): void {
        if (note === undefined) delete this.fields[field];
        else this.fields[field] = note;
        this.keep();
    }

    clear(): void {
        for (const each of Object.keys(this.verdicts)) delete this.verdicts[each];
        for (const each of Object.keys(this.fields)) delete this.fields[each];
        this.keep();
    }

    /** How many items the applicant would have to supplement. */
    get asked(): number {
        return this.all().filter((each) => isAsked(each.finding)).length + Object.keys(this.fields).length;
    }

    /** Whether an item has no reason, so a notice is not complete. */
    get lacksReason(): boolean {
        return this.all().some((each) => isAsked(each.finding) && each.reason === '');
    }

    /** A supplement notice: everything to supplement, at once. */
    notice() {
        return {
            materials: this.all().filter((each) => isAsked(each.finding)),
            fields: Object.entries(this.fields).map(([field, note]) => ({ field, note })),
        };
    }

    /** The verdicts that require nothing of the applicant. */
    settled() {
        return this.all().filter((each) => !isAsked(each.finding));
    }

    private all() {
        return Object.entries(this.verdicts).map(([requirement, each]) => ({ requirement, ...each }));
    }

    private keep(): void {
        tabNotes.setItem(this.place, JSON.stringify({ verdicts: this.verdicts, fields: this.fields }));
    }
}

/** Whether the finding asks the applicant to do something. */
export const isAsked = (finding: string | undefined) => finding === 'replace' || finding === 'clarify';
