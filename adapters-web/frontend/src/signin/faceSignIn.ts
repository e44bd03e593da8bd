import { parsed } from '@/client/json';
import { deviceNotes } from '@/offline/storage';
import { reactive } from 'vue';
import { type Fault, Refused, type Unreachable } from '@/client/problem';
import { reach } from './connectivity';

/** By face, or by 粤信签's own account: the equal way for people who do not want to show their face. */
export type Way = 'face' | 'account';

/** The state of the sign-in, in the service's words. */
export interface Standing {
    status: string;
    wantsDetails: boolean;
    redirectTo?: string;
    canTryAgain: boolean;
}

interface Begun {
    faceId: string;
    status: string;
    url?: string;
}

/** The details of a first sign-in. */
export interface Details {
    name: string;
    idNumber: string;
    agreement: boolean;
}

interface Kept {
    signIn: string;
    way: Way;
}

const KEPT = 'onething.face';
const ASK_AGAIN_MILLISECONDS = 2_000;
const MAX_QUESTIONS = 6;

/**
 * 人脸识别登录, as its pages use it. The sign-in leads through 粤信签 and back, which ends the page, so its beginning
 * is stored on the device.
 */
export class FaceSignIn {
    readonly state = reactive<{
        standing?: Standing;
        trouble?: Refused | Unreachable;
        /** The faults of the details, by their names. */
        faults: Record<string, string>;
        busy: boolean;
        /** Whether the answer takes so long that the person should see the other ways. */
        slow: boolean;
    }>({ faults: {}, busy: false, slow: false });

    private closed = false;

    /** Goes to 粤信签. */
    async begin(signIn: string, way: Way): Promise<void> {
        deviceNotes.setItem(KEPT, JSON.stringify({ signIn, way } satisfies Kept));
        await this.ask({ signIn, way, faceConsent: way === 'face' });
    }

    /** Begins this device's last sign-in by face again, in the same way; false without one. */
    async beginAgain(): Promise<boolean> {
        const kept = begunBefore();
        if (kept) await this.begin(kept.signIn, kept.way);
        return kept !== undefined;
    }

    /** Continues a first sign-in with its details. */
    async introduce(faceId: string, details: Details): Promise<void> {
        const kept = begunBefore();
        if (kept) await this.ask({ ...kept, faceId, ...details, faceConsent: kept.way === 'face' }, faceId);
    }

    /** Polls the state until it is decided, and redirects after success. */
    async follow(faceId: string): Promise<void> {
        this.state.slow = false;
        for (let asked = 1; !this.closed; asked++) {
            const standing = await this.read(faceId);
            if (!standing) return;
            if (standing.redirectTo) return leaveFor(standing.redirectTo);
            if (standing.status !== 'pending' || standing.wantsDetails) return;
            if (asked === MAX_QUESTIONS) return void (this.state.slow = true);
            await new Promise((done) => setTimeout(done, ASK_AGAIN_MILLISECONDS));
        }
    }

    close(): void {
        this.closed = true;
    }

    private async read(faceId: string): Promise<Standing | undefined> {
        this.state.trouble = undefined;
        try {
            this.state.standing = await reach<Standing>(`/login/face/${encodeURIComponent(faceId)}`);
            return this.state.standing;
        } catch (fault) {
            this.state.trouble = fault as Refused | Unreachable;
            return undefined;
        }
    }

    private async ask(question: object, faceId?: string): Promise<void> {
        this.state.busy = true;
        this.state.trouble = undefined;
        this.state.faults = {};
        try {
            const begun = await reach<Begun>('/login/face', question);
            if (begun.url) leaveFor(begun.url);
            else await this.follow(faceId ?? begun.faceId);
        } catch (fault) {
            const found = fault instanceof Refused ? fault.problem.faults : undefined;
            if (found?.length) this.state.faults = byName(found);
            else this.state.trouble = fault as Refused | Unreachable;
        } finally {
            this.state.busy = false;
        }
    }
}

/** The sign-in by face that this device began, if any. */
export function begunBefore(): Kept | undefined {
    const kept = deviceNotes.getItem(KEPT);
    return kept ? parsed<Kept>(kept) : undefined;
}

const leaveFor = (address: string) => location.assign(address);
const byName = (faults: Fault[]) => Object.fromEntries(faults.map(({ path, detail }) => [path.slice(1), detail]));
