import { reactive } from 'vue';
import { Refused, type Unreachable } from '@/client/problem';
import { reach } from './connectivity';

/** What a person proves not to be a program by: a picture, or a small question that a screen reader speaks. */
export interface Captcha {
    captchaId: string;
    image?: string;
    question?: string;
}

/** 账号密码登录, as its page sees it. */
export class PasswordSignIn {
    readonly state = reactive<{
        kind: 'picture' | 'question';
        captcha?: Captcha;
        trouble?: Refused | Unreachable;
        /** Seconds to wait after too many tries. */
        wait: number;
        busy: boolean;
    }>({ kind: 'picture', wait: 0, busy: false });

    private timer: ReturnType<typeof setInterval> | undefined;
    private asked = 0;

    constructor(private readonly signIn: string) {}

    /** The one asked for last is shown: a picture that comes late does not take the question's place. */
    async newCaptcha(kind = this.state.kind): Promise<void> {
        const asked = ++this.asked;
        this.state.kind = kind;
        this.state.captcha = undefined;
        try {
            const captcha = await reach<Captcha>(`/login/captcha?kind=${kind}`);
            if (asked === this.asked) this.state.captcha = captcha;
        } catch (fault) {
            if (asked === this.asked) this.state.trouble = fault as Refused | Unreachable;
        }
    }

    /** Where the browser goes now; nothing, when it did not work. A captcha serves once. */
    async enter(account: string, password: string, captcha: string): Promise<string | undefined> {
        this.state.busy = true;
        this.state.trouble = undefined;
        try {
            const { captchaId } = this.state.captcha ?? { captchaId: '' };
            const tried = { signIn: this.signIn, account, password, captchaId, captcha };
            return (await reach<{ redirectTo: string }>('/login/password', tried)).redirectTo;
        } catch (fault) {
            this.state.trouble = fault as Refused | Unreachable;
            if (fault instanceof Refused && fault.retryAfter) this.waitFor(fault.retryAfter);
            await this.newCaptcha();
            return undefined;
        } finally {
            this.state.busy = false;
        }
    }

    private waitFor(seconds: number): void {
        clearInterval(this.timer);
        this.state.wait = Math.ceil(seconds);
        this.timer = setInterval(() => {
            this.state.wait -= 1;
            if (this.state.wait <= 0) clearInterval(this.timer);
        }, 1000);
    }
}
