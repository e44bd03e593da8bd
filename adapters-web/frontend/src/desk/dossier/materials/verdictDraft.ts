import { parsed } from '@/client/json';
import { tabNotes } from '@/offline/storage';
import { reactive } from 'vue';
import type { ActionOffer, MarkedPlace, Verdict, VerdictReason } from '@/client/model';

export interface Finding {
    finding: Verdict['finding'];
    /** One of the guide's reasons; empty without one. */
    reason: string;
    note: string;
    /** Where it is on a file. */
    marked?: MarkedPlace;
}

/** In the order on the page. */
export const VERDICTS = ['accepted', 'replace', 'clarify', 'not-needed', 'to-follow'] as const;

/** 容缺: a verdict only for materials that the guide allows to follow. */
export const TO_FOLLOW = 'to-follow';

/** The verdicts on a material, in the order on the page. */
export const verdictsOn = (mayFollow: boolean) => VERDICTS.filter((verdict) => verdict !== TO_FOLLOW || mayFollow);

/** An officer's verdicts that are not sent yet. They are stored on this machine while the matter is in handling. */
export class VerdictDraft {
    readonly verdicts = reactive<Record<string, Finding>>({});
    readonly fields = reactive<Record<string, string>>({});
    private readonly place: string;

    constructor(matter: string) {
        this.place = `onething.findings.${matter}`;
        const kept = parsed<Partial<VerdictDraft>>(tabNotes.getItem(this.place) ?? '{}');
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

    /** Marks a place on a file. A marked file must be handed in again, unless the officer says otherwise. */
    mark(material: string, marked: MarkedPlace | undefined): void {
        const finding = isAsked(this.verdicts[material]?.finding) ? {} : ({ finding: 'replace' } as const);
        this.judge(material, marked ? { ...finding, marked } : { marked });
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

    /** The notice of an action: everything to supplement at once, or what may follow after the acceptance. */
    notice(kind: ActionOffer['kind']) {
        if (kind === 'accept-incomplete') {
            return { materials: this.all().filter((each) => each.finding === TO_FOLLOW), fields: [] };
        }
        return {
            materials: this.all().filter((each) => isAsked(each.finding) && each.finding !== TO_FOLLOW),
            fields: Object.entries(this.fields).map(([field, note]) => ({ field, note })),
        };
    }

    /** How many items the notice of such an action has. */
    asked(kind: ActionOffer['kind']): number {
        const { materials, fields } = this.notice(kind);
        return materials.length + fields.length;
    }

    /** Whether an item has no reason, so the notice is not complete. */
    lacksReason(kind: ActionOffer['kind']): boolean {
        return this.notice(kind).materials.some((each) => each.reason === '');
    }

    /** The verdicts that require nothing of the applicant. */
    settled() {
        return this.all()
            .filter((each) => !isAsked(each.finding))
            .map((each) => ({ ...each, marked: undefined }));
    }

    private all() {
        return Object.entries(this.verdicts).map(([requirement, each]) => ({ requirement, ...each }));
    }

    private keep(): void {
        tabNotes.setItem(this.place, JSON.stringify({ verdicts: this.verdicts, fields: this.fields }));
    }
}

/** Whether the finding asks the applicant to do something. */
export const isAsked = (finding: string | undefined) =>
    finding === 'replace' || finding === 'clarify' || finding === TO_FOLLOW;
