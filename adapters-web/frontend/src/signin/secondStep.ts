import { reactive } from 'vue';
import type { Refused, Unreachable } from '@/client/problem';
import { reach } from './connectivity';
import { canUsePasskeys, signed } from './passkeys';

export type Step = 'code' | 'passkey' | 'enrol';

/** What may follow a right password: a second step of the staff, or a password of one's own. */
export type Next = Step | 'new-password';

interface Enrolment {
    secret: string;
    uri: string;
}

interface Asked {
    challenge: string;
    site: string;
    credentials: string[];
}

interface Finished {
    redirectTo: string;
    /** Of a second factor that was set up. */
    recoveryCodes?: string[];
}

/** The second step of a sign-in of the staff, as its page uses it. */
export class SecondStep {
    readonly state = reactive<{
        /** What an authenticator app has to read, while the second factor is set up. */
        enrolment?: Enrolment;
        /** Shown once, before the browser goes on. */
        recoveryCodes?: string[];
        trouble?: Refused | Unreachable;
        /** Whether the person may try a passkey here. */
        passkey: boolean;
        /** Whether a passkey was asked for and gave no answer. */
        noAnswer: boolean;
        busy: boolean;
    }>({ passkey: false, noAnswer: false, busy: false });

    private after = '';

    constructor(
        private readonly signIn: string,
        private readonly step: Step,
    ) {
        this.state.passkey = step === 'passkey' && canUsePasskeys();
    }

    /** Draws a secret, if the person has to set up a second factor. */
    async begin(): Promise<void> {
        if (this.step !== 'enrol') return;
        await this.attempt(async () => {
            this.state.enrolment = await reach<Enrolment>('/login/second-factor/enrolment', { signIn: this.signIn });
        });
    }

    /** The address for the browser; undefined if the code was wrong, or there are recovery codes to keep first. */
    async enter(code: string): Promise<string | undefined> {
        const body = { signIn: this.signIn, code };
        let to: string | undefined;
        await this.attempt(async () => {
            const { redirectTo, recoveryCodes } = await reach<Finished>('/login/second-factor', body);
            this.state.recoveryCodes = recoveryCodes;
            this.after = redirectTo;
            if (!recoveryCodes) to = redirectTo;
        });
        return to;
    }

    /** The address for the browser; undefined if no passkey answered, or its answer was refused. */
    async askPasskey(): Promise<string | undefined> {
        let to: string | undefined;
        await this.attempt(async () => {
            const { signIn } = this;
            const answer = await signed(await reach<Asked>('/login/second-factor/passkey/challenge', { signIn }));
            this.state.noAnswer = typeof answer === 'string';
            if (typeof answer === 'string') return;
            to = (await reach<Finished>('/login/second-factor/passkey', { signIn, ...answer })).redirectTo;
        });
        return to;
    }

    /** The address for the browser, once the recovery codes are kept. */
    goOn(): string {
        return this.after;
    }

    private async attempt(work: () => Promise<void>): Promise<void> {
        this.state.busy = true;
        this.state.trouble = undefined;
        this.state.noAnswer = false;
        try {
            await work();
        } catch (fault) {
            this.state.trouble = fault as Refused | Unreachable;
        } finally {
            this.state.busy = false;
        }
    }
}
