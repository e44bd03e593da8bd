import { reactive, watch } from 'vue';
import { must } from '@/client/api';
import type { Answer, FormField, Material, Matter } from '@/client/model';
import { type Answers, flat, isAnswered, nested } from '@/form/answers';
import { faultOf } from '@/form/check';
import { today } from '@/form/today';
import { isBlank } from '@/form/tidy';
import type { components } from '@/generated/api';
import { copyOf, dropCopy, keepCopy } from '@/offline/pending';
import { Uploads } from '@/offline/uploads';
import { api, session } from '../service';

type Notice = components['schemas']['SupplementNotice'];

interface HandedIn {
    id: string;
    name: string;
    type: string;
}

interface Kept {
    /** The files handed in again, by material. */
    files: Record<string, HandedIn[]>;
    answers: Answers;
    clarifications: Record<string, string>;
    note: string;
}


/** What the office has: the answers before they are corrected, masked where the service masks them, and the files. */
interface Before {
    answers: Answers;
    materials: readonly Material[];
}

/** The supplement of a matter while it is filled in. It is stored on the device until it is sent. */
export class Supplement {
    readonly kept: Kept;
    readonly uploads: Uploads;

    private constructor(
        readonly matter: Matter,
        readonly notice: Notice,
        readonly before: Before,
        kept: Kept,
    ) {
        this.kept = reactive(kept);
        this.uploads = new Uploads({ bundle: matter.bundle, matter: matter.id }, session, ({ material }, replaces) => {
            const file = { id: material.id, name: material.fileName, type: material.mediaType };
            for (const code of material.meets) this.kept.files[code] = withFile(this.kept.files[code], file, replaces);
            return this.keep();
        });
    }

    /** The open supplement if it is for this matter, so its uploads go on while another page is open. */
    static open(matter: Matter, notice: Notice): Promise<Supplement> {
        const place = placeOf(matter, notice);
        if (current?.place === place) return current.supplement;
        closeSupplement();
        const supplement = Supplement.read(matter, notice);
        current = { place, supplement };
        supplement.catch(() => (current = undefined));
        return supplement;
    }

    private static async read(matter: Matter, notice: Notice): Promise<Supplement> {
        const kept = await copyOf<Kept>(placeOf(matter, notice));
        const path = { bundle: matter.bundle };
        const bundle = await must(api.GET('/api/v1/bundles/{bundle}', { params: { path } }));
        const before = flat(bundle.answers);
        const answers: Answers = {};
        for (const { field } of notice.fields) {
            const answer = before[field];
            if (answer !== undefined && !bundle.masked?.includes(field)) answers[field] = answer;
        }
        const supplement = new Supplement(matter, notice, { answers: before, materials: bundle.materials }, kept ?? { files: {}, answers, clarifications: {}, note: '' });
        await supplement.uploads.resume();
        return supplement;
    }

    async change(field: string, answer: Answer | undefined): Promise<void> {
        if (answer === undefined) delete this.kept.answers[field];
        else this.kept.answers[field] = answer;
        await this.keep();
    }

    /** Adds a material that was taken instead of an upload. */
    async take({ id, fileName, mediaType, meets }: Material): Promise<void> {
        const file = { id, name: fileName, type: mediaType };
        for (const code of meets) this.kept.files[code] = withFile(this.kept.files[code], file);
        await this.keep();
    }

    async clarify(material: string, text: string): Promise<void> {
        this.kept.clarifications[material] = text;
        await this.keep();
    }

    async say(note: string): Promise<void> {
        this.kept.note = note;
        await this.keep();
    }

    /** Puts the files of a material in another order, in which the officer will read them. */
    async arrange(material: string, order: readonly string[]): Promise<void> {
        const files = this.kept.files[material] ?? [];
        this.kept.files[material] = [...files].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
        await this.keep();
    }

    async drop(material: string, file: string): Promise<void> {
        this.kept.files[material] = (this.kept.files[material] ?? []).filter((each) => each.id !== file);
        await this.keep();
    }

    /** What is still missing, by material or field. */
    left(fields: readonly FormField[]): string[] {
        const around = { answers: this.kept.answers, fields, today: today() };
        const materials = this.notice.materials.filter(({ requirement, finding }) =>
            finding === 'clarify'
                ? isBlank(this.kept.clarifications[requirement] ?? '')
                : !this.kept.files[requirement]?.length && !this.isOnItsWay(requirement),
        );
        const answers = this.notice.fields.filter(({ field }) => {
            const known = fields.find((each) => each.path === field);
            return known ? faultOf(known, around, true) : !isAnswered(this.kept.answers[field]);
        });
        return [...materials.map((each) => each.requirement), ...answers.map((each) => each.field)];
    }

    /** Sends the supplement once the service has all its files. Fails with `FilesUnderWay` before. */
    async send(ifMatch: string): Promise<void> {
        await this.uploads.mustHaveArrived();
        const asked = new Set(this.notice.fields.map((each) => each.field));
        await must(
            api.POST('/api/v1/matters/{matter}/supplement', {
                params: { path: { matter: this.matter.id }, header: { 'If-Match': ifMatch } },
                body: {
                    materials: Object.values(this.kept.files).flatMap((files) => files.map((each) => each.id)),
                    corrections: nested(Object.entries(this.kept.answers).filter(([field]) => asked.has(field))),
                    clarifications: this.kept.clarifications,
                    note: this.kept.note,
                },
            }),
        );
        await dropCopy(placeOf(this.matter, this.notice));
        closeSupplement();
    }

    private isOnItsWay(material: string): boolean {
        return this.uploads.all.some((upload) => upload.meets.includes(material) && upload.state !== 'refused');
    }

    private async keep(): Promise<void> {
        await keepCopy(placeOf(this.matter, this.notice), this.kept);
    }
}

/** A page that was killed may learn a second time that the file has arrived. A file that replaces another takes its place. */
function withFile(files: HandedIn[] = [], file: HandedIn, replaces?: string): HandedIn[] {
    const others = files.filter((each) => each.id !== file.id);
    const place = others.findIndex((each) => each.id === replaces);
    return place < 0 ? [...others, file] : others.map((each, at) => (at === place ? file : each));
}

let current: { place: string; supplement: Promise<Supplement> } | undefined;

function closeSupplement(): void {
    current?.supplement.then((open) => open.uploads.close()).catch(() => undefined);
    current = undefined;
}

/** Nothing of it outlives the session in memory. What is not sent yet is on the device. */
watch(session.signedIn, (isSignedIn) => isSignedIn || closeSupplement(), { flush: 'sync' });

/**
 * The name depends on the notice and not on the matter's version, which rises while the person works, as when
 * a clock nears its end.
 */
const placeOf = (matter: Matter, { materials, fields }: Notice) =>
    ['correction', matter.id, ...materials.map((each) => each.requirement), ...fields.map((each) => each.field)].join(':');
