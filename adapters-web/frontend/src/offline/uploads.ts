import { reactive, ref } from 'vue';
import { Refused, Unreachable } from '@/client/problem';
import { exclusively, type Session, SignedOut } from '@/session/session';
import { randomWord } from '@/session/pkce';
import type { PendingUpload } from './device';
import { changeUpload, dropUpload, type Kept, keepUpload, keptUpload, keptUploads, type UploadOwner } from './kept-uploads';
import { type Prepared, WORTH_IT_BYTES } from './preparing/picture';
import type { Flaw } from './preparing/quality';
import { prepare } from './preparing/prepare';
import { type Arrived, arrivedBefore, type Begun, begunBefore, giveUp, type Outgoing, send } from './send';

/** An upload as a page shows it. */
export interface Upload {
    id: string;
    meets: string[];
    name: string;
    type: string;
    /** The address of its preview, while it is on the device. */
    address: string;
    /** The address of a picture for its row; missing until a large photo beside others was made smaller. */
    small?: string;
    state: 'waiting' | 'preparing' | 'sending' | 'refused';
    share: number;
    reason?: string;
    /** Whether it waits because no file can be checked now. */
    held?: boolean;
    /** What makes the photo hard to read. */
    flaws?: Flaw[];
    /** Where it is until then. Only on the device it outlives the page. */
    kept: Kept;
}

/** Files have not reached the service, so it cannot be submitted yet. */
export class FilesUnderWay extends Error {
    constructor(readonly count: number) {
        super(`${count} files under way`);
    }
}

/** How many files are sent at the same time. */
const LANES = 2;
const FIRST_WAIT_MILLISECONDS = 2_000;
const LONGEST_WAIT_MILLISECONDS = 60_000;

/**
 * The files of one owner that the service does not have yet. The device stores each as it was picked until
 * the service has it. Each is sent as soon as it is prepared, two at a time, and sent again automatically
 * after an interruption. A file that the service refuses waits for the person.
 */
export class Uploads {
    readonly all = reactive<Upload[]>([]);
    /** Whether the uploads wait for the person to sign in again. */
    readonly signedOut = ref(false);
    /** What was noticed about photos that have arrived since, by their number at the service. */
    readonly flawsOf = reactive(new Map<string, Flaw[]>());
    private readonly listeners = new Set<() => Promise<void>>();
    /** What this page has prepared or is preparing. */
    private readonly prepared = new Map<string, Promise<Prepared>>();
    /** The files that are being written to the device. */
    private readonly keeping = new Map<string, Promise<Kept>>();
    /** The files that were picked on this page and never sent, with what the service had of unfinished files then. */
    private readonly untried = new Map<string, Promise<Begun[] | undefined>>();
    /** What this page is sending. */
    private readonly sending = new Map<string, AbortController>();
    private timer: ReturnType<typeof setTimeout> | undefined;
    private closed = false;
    private readonly again = () => void this.run();

    constructor(
        private readonly owner: UploadOwner,
        private readonly session: Session,
        /** Must not fail: the file is only removed when this is done. It learns which material the file replaces. */
        private readonly arrived: (answer: Arrived, replaces?: string) => Promise<void> | void = () => undefined,
    ) {
        addEventListener('online', this.again);
    }

    /** Continues the uploads that were left when the page was closed or killed. */
    async resume(): Promise<void> {
        for (const kept of await keptUploads(this.owner)) this.show(kept);
        void this.run();
    }

    /**
     * Shows the files immediately, so a page that checks in the same moment whether all have arrived sees them.
     * The first is sent while the device still writes the others.
     */
    async add(files: Iterable<File>, meets: string[], replaces?: string): Promise<void> {
        const added = Date.now();
        const picked = [...files];
        const begun = begunBefore(this.session, this.owner.bundle, picked);
        const kept = picked.map(async (file, place) => {
            const upload: PendingUpload = {
                id: randomWord(16),
                ...this.owner,
                meets,
                replaces,
                content: file,
                name: file.name,
                type: file.type || 'application/octet-stream',
                added: added + place / 1000,
                tries: 0,
            };
            const shown = this.show(upload);
            const keeping = keepUpload(upload);
            this.keeping.set(upload.id, keeping);
            this.untried.set(upload.id, begun);
            void this.made(upload);
            shown.kept = await keeping;
            this.keeping.delete(upload.id);
        });
        void this.run();
        await Promise.all(kept);
    }

    /** Removes a file also while it is being sent. What has arrived of it goes too, once the service can be reached. */
    async remove(id: string): Promise<void> {
        const kept = await keptUpload(id);
        const made = kept && this.prepared.get(id);
        await dropUpload(id);
        this.sending.get(id)?.abort();
        this.hide(id);
        if (made) void made.then((prepared) => giveUp(this.session, outgoing(kept, prepared))).catch(() => undefined);
    }

    async tryAgain(id: string): Promise<void> {
        await changeUpload(id, { refused: undefined });
        const kept = await keptUpload(id);
        if (kept) this.show(kept);
        void this.run();
    }

    /** Fails with `FilesUnderWay` while any file has not reached the service, from this page or another. */
    async mustHaveArrived(): Promise<void> {
        const left = await keptUploads(this.owner);
        for (const kept of left) if (!this.shown(kept.id)) this.show(kept);
        if (left.length === 0) return;
        void this.run();
        throw new FilesUnderWay(left.length);
    }

    /**
     * Calls a page when files have arrived, sent by this tab or another. The files stay visible as uploads
     * until the page has handled that. Returns a function that ends it.
     */
    listen(listener: () => Promise<void>): () => void {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    }

    close(): void {
        this.closed = true;
        clearTimeout(this.timer);
        removeEventListener('online', this.again);
        for (const upload of this.all) forgetAddresses(upload);
    }

    private async run(): Promise<void> {
        clearTimeout(this.timer);
        const { bundle, matter } = this.owner;
        await exclusively(`uploads.${bundle}.${matter ?? ''}`, async () => {
            await this.hideSentElsewhere(await keptUploads(this.owner));
            const taken = new Set<string>();
            await Promise.all(Array.from({ length: LANES }, () => this.sendAll(taken)));
        });
    }

    /** Sends files that no other lane has taken, the oldest first, until none is left or one must wait. */
    private async sendAll(taken: Set<string>): Promise<void> {
        while (!this.closed) {
            const left = await keptUploads(this.owner);
            const next = left.find((kept) => !kept.refused && !taken.has(kept.id));
            if (!next) return;
            taken.add(next.id);
            if (!(await this.sendOne(next))) return;
        }
    }

    /** Sends one file. Returns whether to go on with the next. */
    private async sendOne(kept: PendingUpload): Promise<boolean> {
        const shown = this.show(kept);
        const given = new AbortController();
        this.sending.set(kept.id, given);
        try {
            const file = await this.made(kept);
            if (this.closed || !(await keptUpload(kept.id))) return true;
            shown.state = 'sending';
            const begun = this.untried.get(kept.id);
            this.untried.delete(kept.id);
            const answer =
                (begun ? undefined : await arrivedBefore(this.session, file)) ??
                (await send(this.session, { ...file, begun }, (share) => (shown.share = share), given.signal));
            if (shown.flaws) this.flawsOf.set(answer.material.id, shown.flaws);
            await this.arrived(answer, kept.replaces === answer.material.id ? undefined : kept.replaces);
            await this.tellListeners();
            await dropUpload(kept.id);
            this.hide(kept.id);
            this.signedOut.value = false;
            return true;
        } catch (fault) {
            shown.share = 0;
            return given.signal.aborted || this.failed(kept, shown, fault);
        } finally {
            this.sending.delete(kept.id);
        }
    }

    /** The file as it is sent. Each is prepared once, also for a page that is opened later. */
    private async made(kept: PendingUpload): Promise<Outgoing> {
        const making = this.prepared.get(kept.id) ?? this.prepare(kept);
        this.prepared.set(kept.id, making);
        return outgoing(kept, await making);
    }

    private async prepare(kept: PendingUpload): Promise<Prepared> {
        if (kept.prepared) return kept.prepared;
        const shown = this.show(kept);
        shown.state = 'preparing';
        const prepared = await prepare(kept);
        shown.flaws = prepared.flaws;
        shown.kept = (await this.keeping.get(kept.id)) ?? shown.kept;
        shown.small ??= prepared.content ? URL.createObjectURL(prepared.content) : shown.address;
        if (shown.state === 'preparing') shown.state = 'waiting';
        if (shown.kept === 'on-device') await changeUpload(kept.id, { prepared });
        else await this.keepSmaller(shown, kept, prepared);
        return prepared;
    }

    /** A device without room for the original may have room for the smaller photo. */
    private async keepSmaller(shown: Upload, kept: PendingUpload, prepared: Prepared): Promise<void> {
        const { content = kept.content, ...rest } = prepared;
        if (await keptUpload(kept.id)) shown.kept = await keepUpload({ ...kept, content, prepared: rest });
    }

    private async failed(kept: PendingUpload, shown: Upload, fault: unknown): Promise<boolean> {
        const final = fault instanceof Refused && fault.problem.status !== 429;
        const refused = final && !fault.isForPrograms ? `${fault.problem.detail}${fault.problem.instead}` : undefined;
        await changeUpload(kept.id, { tries: kept.tries + 1, ...(refused && { refused }) });
        shown.state = final ? 'refused' : 'waiting';
        shown.reason = refused;
        shown.held = fault instanceof Unreachable && fault.kind === 'scanner-unavailable';
        this.signedOut.value = fault instanceof SignedOut;
        if (!final && !this.signedOut.value) {
            const wait =
                fault instanceof Refused ? (fault.retryAfter ?? 5) * 1000 : FIRST_WAIT_MILLISECONDS * 2 ** kept.tries;
            clearTimeout(this.timer);
            this.timer = setTimeout(this.again, Math.min(wait, LONGEST_WAIT_MILLISECONDS));
        }
        return final;
    }

    private async hideSentElsewhere(left: PendingUpload[]): Promise<void> {
        const ids = new Set(left.map((kept) => kept.id));
        const gone = this.all.filter((shown) => !ids.has(shown.id));
        if (gone.length === 0) return;
        await this.tellListeners();
        for (const upload of gone) this.hide(upload.id);
    }

    private async tellListeners(): Promise<void> {
        for (const listener of this.listeners) await listener().catch(() => undefined);
    }

    private shown(id: string): Upload | undefined {
        return this.all.find((upload) => upload.id === id);
    }

    private show(kept: PendingUpload): Upload {
        const state = kept.refused ? 'refused' : 'waiting';
        const there = this.shown(kept.id);
        if (there) return kept.refused || there.state === 'refused' ? Object.assign(there, { state, reason: kept.refused }) : there;
        const { id, meets, name, type, prepared } = kept;
        const address = URL.createObjectURL(kept.content);
        const small = this.all.length === 0 || isSmall(kept.content) ? address : undefined;
        this.all.push({ id, meets, name, type, address, small, state, share: 0, reason: kept.refused, flaws: prepared?.flaws, kept: 'on-device' });
        return this.all[this.all.length - 1] as Upload;
    }

    private hide(id: string): void {
        this.prepared.delete(id);
        const place = this.all.findIndex((upload) => upload.id === id);
        if (place < 0) return;
        for (const upload of this.all.splice(place, 1)) forgetAddresses(upload);
    }
}

/** The rows of many large photos would all be decoded at once, and keep the first one from being sent. One is shown. */
const isSmall = (content: Blob) => content.size < WORTH_IT_BYTES;

function forgetAddresses({ address, small }: Upload): void {
    URL.revokeObjectURL(address);
    if (small && small !== address) URL.revokeObjectURL(small);
}

function outgoing(kept: PendingUpload, prepared: Prepared): Outgoing {
    return { ...kept, ...prepared, content: prepared.content ?? kept.content };
}
