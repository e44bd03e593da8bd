import { type Ref, reactive, ref, shallowRef } from 'vue';
import { ifChanged, must, mustAnswer } from '@/client/api';
import type { Answer, Bundle } from '@/client/model';
import { now } from '@/client/clock';
import { type Fault, Refused, Unreachable } from '@/client/problem';
import { type Answers, fieldOf, flat, nested } from '@/form/answers';
import { copyOf, dropArrived, keepCopy, keepPending, type Pending, pendingOf, same } from '@/offline/pending';
import { telling } from '@/offline/tabs';
import { exclusively, SignedOut } from '@/session/session';
import { api } from '../service';

/**
 * The state of the typed answers: `saved`; `saving`; `on-device` while the service cannot be reached;
 * `signed-out` after the session has ended; `over` once the draft is submitted or deleted.
 */
export type Saving = 'saved' | 'saving' | 'on-device' | 'signed-out' | 'over';

const TYPING_PAUSE_MILLISECONDS = 700;
const RETRY_MILLISECONDS = 8_000;

/**
 * One draft that is being filled in. Every change is stored on the device at once, and at the service a
 * moment later. If the device stores nothing, for lack of room or by its owner's choice, the person can still
 * fill in the form.
 */
export class Draft {
    readonly bundle: Ref<Bundle>;
    readonly answers = reactive<Answers>({});
    readonly faults = shallowRef<Fault[]>([]);
    readonly saving = ref<Saving>('saved');
    readonly savedAt = ref<number>();
    /** Whether unsent answers outlive the page. */
    readonly onDevice = ref(true);
    /** What the service refused, by field. */
    readonly turnedDown = reactive<Record<string, string>>({});

    private etag: string;
    private pending: Pending = new Map();
    private timer: ReturnType<typeof setTimeout> | undefined;
    private readonly tellOthers = telling('onething.draft', (id) => {
        if (id === this.id) void this.reload().catch(() => undefined);
    });

    private constructor(bundle: Bundle, etag: string, pending: Pending) {
        this.bundle = shallowRef(bundle);
        this.etag = etag;
        this.pending = pending;
        this.show(bundle);
        this.savedAt.value = Date.parse(bundle.changed ?? bundle.opened);
        addEventListener('online', () => this.soon(0));
        addEventListener('pagehide', () => void this.save());
    }

    /** Opens the draft from the service, or from the device if the service cannot be reached. */
    static async open(id: string): Promise<Draft> {
        const pending: Pending = await pendingOf(id).catch(() => new Map());
        try {
            const read = await mustAnswer(api.GET('/api/v1/bundles/{bundle}', { params: { path: { bundle: id } } }));
            await keepCopy(`bundle:${id}`, read).catch(() => undefined);
            const draft = new Draft(read.value, read.etag, pending);
            if (pending.size > 0) draft.soon(0);
            return draft;
        } catch (fault) {
            const kept = await copyOf<{ value: Bundle; etag: string }>(`bundle:${id}`).catch(() => undefined);
            if (!kept || fault instanceof Refused) throw fault;
            const draft = new Draft(kept.value, kept.etag, pending);
            draft.saving.value = fault instanceof SignedOut ? 'signed-out' : 'on-device';
            draft.soon(RETRY_MILLISECONDS);
            return draft;
        }
    }

    get id(): string {
        return this.bundle.value.id;
    }

    get matters(): string[] {
        return this.bundle.value.matters;
    }

    get version(): string {
        return this.etag;
    }

    async change(field: string, answer: Answer | undefined): Promise<void> {
        if (same(this.answers[field], answer)) return;
        if (answer === undefined) delete this.answers[field];
        else this.answers[field] = answer;
        delete this.turnedDown[field];
        this.pending.set(field, answer);
        if (this.saving.value === 'saved') this.saving.value = 'saving';
        this.onDevice.value = await keepPending(this.id, field, answer).then(
            () => true,
            () => false,
        );
        this.soon(TYPING_PAUSE_MILLISECONDS);
    }

    /**
     * Sends the pending answers. Completes when the service has them or cannot be reached. After the session has
     * ended it says so until it succeeds: a field that is left sends its answer, and the button for signing in,
     * which was just pressed, would vanish under the pointer.
     */
    async save(): Promise<void> {
        clearTimeout(this.timer);
        await this.inTurn(async () => {
            while (this.sendable().size > 0) {
                if (this.saving.value !== 'signed-out') this.saving.value = 'saving';
                await this.send(this.sendable());
            }
            this.saving.value = 'saved';
        });
    }

    /** As `save`, but fails if the service does not have everything. */
    async mustSave(): Promise<void> {
        await this.save();
        if (this.saving.value === 'signed-out') throw new SignedOut();
        if (this.saving.value !== 'saved') throw new Unreachable('not saved');
    }

    async choose(matters: string[]): Promise<void> {
        await this.mustSave();
        const put = () =>
            mustAnswer(
                api.PUT('/api/v1/bundles/{bundle}/matters', {
                    params: { path: { bundle: this.id }, header: { 'If-Match': this.etag } },
                    body: { matters },
                }),
            );
        this.take(await this.overStale(put));
        await this.reload();
        this.tellOthers(this.id);
    }

    /** Removes a file. */
    async remove(material: string): Promise<void> {
        const remove = () =>
            mustAnswer(
                api.DELETE('/api/v1/bundles/{bundle}/materials/{material}', {
                    params: { path: { bundle: this.id, material }, header: { 'If-Match': this.etag } },
                }),
            );
        this.take(await this.overStale(remove));
    }

    /** Puts files in this order, among the places that they have. The officer sees them in it. */
    async arrange(materials: readonly string[]): Promise<void> {
        const put = () =>
            mustAnswer(
                api.PUT('/api/v1/bundles/{bundle}/material-order', {
                    params: { path: { bundle: this.id }, header: { 'If-Match': this.etag } },
                    body: { materials: [...materials] },
                }),
            );
        this.take(await this.overStale(put));
    }

    /** Puts a file in the place of another one, which is removed. */
    async replace(old: string, by: string): Promise<void> {
        await this.reload();
        const others = this.bundle.value.materials.map(({ id }) => id).filter((id) => id !== by);
        if (others.includes(old)) await this.arrange(others.flatMap((id) => (id === old ? [by, id] : [id])));
        await this.remove(old);
    }

    /** Reads the draft again, and keeps the pending answers of this page on top. */
    async reload(): Promise<void> {
        const read = await ifChanged(
            api.GET('/api/v1/bundles/{bundle}', {
                params: { path: { bundle: this.id }, header: { 'If-None-Match': this.etag } },
            }),
        );
        if (read) this.take(read);
    }

    async discard(): Promise<void> {
        const discard = () =>
            must(
                api.DELETE('/api/v1/bundles/{bundle}', {
                    params: { path: { bundle: this.id }, header: { 'If-Match': this.etag } },
                }),
            );
        await this.overStale(discard);
        this.saving.value = 'over';
    }

    private async send(changes: Pending): Promise<void> {
        const body = { answers: nested([...changes].map(([field, value]) => [field, value ?? null])) };
        const patch = () =>
            mustAnswer(
                api.PATCH('/api/v1/bundles/{bundle}', {
                    params: { path: { bundle: this.id }, header: { 'If-Match': this.etag } },
                    headers: { 'Content-Type': 'application/merge-patch+json' },
                    body,
                }),
            );
        try {
            const saved = await this.overStale(patch);
            await dropArrived(this.id, changes).catch(() => undefined);
            for (const [field, value] of changes) {
                if (same(this.pending.get(field), value)) this.pending.delete(field);
            }
            this.take(saved);
            this.savedAt.value = now();
            this.tellOthers(this.id);
        } catch (fault) {
            if (!(fault instanceof Refused) || !fault.problem.faults?.length) throw fault;
            for (const each of fault.problem.faults) this.turnedDown[fieldOf(each.path)] = each.detail;
        }
    }

    /** All pending answers except those that the service has refused. */
    private sendable(): Pending {
        return new Map([...this.pending].filter(([field]) => !(field in this.turnedDown)));
    }

    /** Tries once more with the current version if another page was faster. */
    private async overStale<T>(change: () => Promise<T>): Promise<T> {
        for (let left = 3; ; left--) {
            try {
                return await change();
            } catch (fault) {
                if (left === 0 || !(fault instanceof Refused) || fault.kind !== 'changed-meanwhile') throw fault;
                await this.reload();
            }
        }
    }

    private async inTurn(work: () => Promise<void>): Promise<void> {
        await exclusively(`draft.${this.id}`, async () => {
            try {
                await work();
            } catch (fault) {
                this.saving.value = stateAfter(fault);
                if (this.saving.value === 'on-device') this.soon(RETRY_MILLISECONDS);
            }
        });
    }

    private take(read: { value: Bundle; etag: string }): void {
        this.etag = read.etag;
        this.bundle.value = read.value;
        this.show(read.value);
        void keepCopy(`bundle:${this.id}`, read).catch(() => undefined);
    }

    private show(bundle: Bundle): void {
        const now: Answers = flat(bundle.answers);
        for (const [field, value] of this.pending) {
            if (value === undefined) delete now[field];
            else now[field] = value;
        }
        for (const field of Object.keys(this.answers)) if (!(field in now)) delete this.answers[field];
        for (const [field, value] of Object.entries(now)) {
            if (!same(this.answers[field], value)) this.answers[field] = value;
        }
        if (bundle.faults) this.faults.value = bundle.faults;
    }

    private soon(delay: number): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.save(), delay);
    }
}

function stateAfter(fault: unknown): Saving {
    if (fault instanceof SignedOut) return 'signed-out';
    if (fault instanceof Refused && (fault.problem.status === 409 || fault.problem.status === 404)) return 'over';
    return 'on-device';
}
