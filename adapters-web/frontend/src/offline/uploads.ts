import { reactive, ref } from 'vue';
import { Refused } from '@/client/problem';
import { exclusively, type Session, SignedOut } from '@/session/session';
import { device, type PendingUpload } from './device';
import { randomWord } from '@/session/pkce';
import { type Arrived, send } from './send';
import { shrunk } from './shrink';

/** A file on its way, as a page shows it. */
export interface Upload {
    id: string;
    meets: string[];
    name: string;
    type: string;
    /** For a look at it, while it is on the device. */
    address: string;
    state: 'waiting' | 'sending' | 'refused';
    share: number;
    reason?: string;
}

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/**
 * The files of one bundle that the service does not have yet. They lie on the device until it has them, are sent one
 * after another, and again by themselves when that broke off. A file that it refuses waits for the person.
 */
export class Uploads {
    readonly all = reactive<Upload[]>([]);
    /** Whether they wait for whoever was signed in. */
    readonly signedOut = ref(false);
    private timer: ReturnType<typeof setTimeout> | undefined;
    private closed = false;
    private readonly again = () => void this.run();

    constructor(
        private readonly bundle: string,
        private readonly session: Session,
        /** Never fails: the file is let go of only when it is done. */
        private readonly arrived: (answer: Arrived) => Promise<void> | void,
    ) {
        addEventListener('online', this.again);
    }

    /** Takes up what was left when the page was closed or killed. */
    async resume(): Promise<void> {
        for (const kept of await this.kept()) this.show(kept);
        void this.run();
    }

    /** Fails where the device has no room for one, or keeps nothing at all. */
    async add(files: Iterable<File>, meets: string[]): Promise<void> {
        for (const file of files) {
            const upload: PendingUpload = {
                id: randomWord(16),
                bundle: this.bundle,
                meets,
                ...(await shrunk(file)),
                added: Date.now(),
                tries: 0,
            };
            await (await device()).put('uploads', upload);
            this.show(upload);
        }
        void this.run();
    }

    async remove(id: string): Promise<void> {
        await (await device()).delete('uploads', id);
        this.hide(id);
    }

    async tryAgain(id: string): Promise<void> {
        const kept = await (await device()).get('uploads', id);
        if (!kept) return;
        delete kept.refused;
        await (await device()).put('uploads', kept);
        this.show(kept);
        void this.run();
    }

    close(): void {
        this.closed = true;
        clearTimeout(this.timer);
        removeEventListener('online', this.again);
        for (const upload of this.all) URL.revokeObjectURL(upload.address);
    }

    private async run(): Promise<void> {
        clearTimeout(this.timer);
        await exclusively(`uploads.${this.bundle}`, async () => {
            for (const kept of await this.kept()) {
                if (this.closed) return;
                if (!kept.refused && !(await this.sendOne(kept))) return;
            }
        });
    }

    /** Whether to go on with the next. */
    private async sendOne(kept: PendingUpload): Promise<boolean> {
        const shown = this.show(kept);
        shown.state = 'sending';
        try {
            const answer = await send(this.session, kept, (share) => (shown.share = share));
            await this.arrived(answer);
            await (await device()).delete('uploads', kept.id);
            this.hide(kept.id);
            this.signedOut.value = false;
            return true;
        } catch (fault) {
            shown.share = 0;
            return this.failed(kept, shown, fault);
        }
    }

    private async failed(kept: PendingUpload, shown: Upload, fault: unknown): Promise<boolean> {
        const final = fault instanceof Refused && fault.problem.status !== 429;
        const after: PendingUpload = { ...kept, tries: kept.tries + 1 };
        if (final) after.refused = `${fault.problem.detail}${fault.problem.instead}`;
        if (await (await device()).get('uploads', kept.id)) await (await device()).put('uploads', after);
        shown.state = final ? 'refused' : 'waiting';
        shown.reason = after.refused;
        this.signedOut.value = fault instanceof SignedOut;
        if (!final && !this.signedOut.value) {
            const wait = fault instanceof Refused ? (fault.retryAfter ?? 5) * 1000 : FIRST_WAIT * 2 ** kept.tries;
            this.timer = setTimeout(this.again, Math.min(wait, LONGEST_WAIT));
        }
        return final;
    }

    private async kept(): Promise<PendingUpload[]> {
        const kept = await (await device()).getAllFromIndex('uploads', 'bundle', this.bundle);
        return kept.sort((one, other) => one.added - other.added);
    }

    private show(kept: PendingUpload): Upload {
        const state = kept.refused ? 'refused' : 'waiting';
        const there = this.all.find((upload) => upload.id === kept.id);
        if (there) return Object.assign(there, { state, reason: kept.refused });
        const { id, meets, name, type } = kept;
        const address = URL.createObjectURL(kept.content);
        this.all.push({ id, meets, name, type, address, state, share: 0, reason: kept.refused });
        return this.all[this.all.length - 1] as Upload;
    }

    private hide(id: string): void {
        const place = this.all.findIndex((upload) => upload.id === id);
        if (place < 0) return;
        URL.revokeObjectURL(this.all[place]?.address ?? '');
        this.all.splice(place, 1);
    }
}
