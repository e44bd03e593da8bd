import { reactive } from 'vue';
import type { Verdict } from '@/client/model';

export interface Finding {
    finding: Verdict['finding'];
    reason: string;
    note: string;
}

/** What an officer has found so far, and has not yet told anyone: kept on this machine while the matter is looked at. */
export class Findings {
    readonly verdicts = reactive<Record<string, Finding>>({});
    readonly fields = reactive<Record<string, string>>({});
    private readonly place: string;

    constructor(matter: string) {
        this.place = `onething.findings.${matter}`;
        const kept = JSON.parse(sessionStorage.getItem(this.place) ?? '{}') as Partial<Findings>;
        Object.assign(this.verdicts, kept.verdicts);
        Object.assign(this.fields, kept.fields);
    }

    judge(material: string, change: Partial<Finding>): void {
        this.verdicts[material] = { ...(this.verdicts[material] ?? { finding: 'accepted', reason: '', note: '' }), ...change };
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

    /** What the applicant would be asked for. */
    get asked(): number {
        const materials = Object.values(this.verdicts).filter((each) => ['replace', 'clarify'].includes(each.finding));
        return materials.length + Object.keys(this.fields).length;
    }

    forRequest() {
        return {
            verdicts: Object.entries(this.verdicts).map(([requirement, each]) => ({ requirement, ...each })),
            fields: Object.entries(this.fields).map(([field, note]) => ({ field, note })),
        };
    }

    private keep(): void {
        sessionStorage.setItem(this.place, JSON.stringify({ verdicts: this.verdicts, fields: this.fields }));
    }
}
