import { reactive } from 'vue';
import { refusalOf, Refused, Unreachable } from '@/client/problem';

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

    constructor(private readonly signIn: string) {}

    async newCaptcha(kind = this.state.kind): Promise<void> {
        this.state.kind = kind;
        this.state.captcha = undefined;
        try {
            const answer = await reach(`/login/captcha?kind=${kind}`);
            this.state.captcha = (await answer.json()) as Captcha;
        } catch (fault) {
            this.state.trouble = fault as Refused | Unreachable;
        }
    }

    /** Where the browser goes now; nothing, when it did not work. A captcha serves once. */
    async enter(account: string, password: string, captcha: string): Promise<string | undefined> {
        this.state.busy = true;
        this.state.trouble = undefined;
        try {
            const { captchaId } = this.state.captcha ?? { captchaId: '' };
            const answer = await reach('/login/password', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ signIn: this.signIn, account, password, captchaId, captcha }),
            });
            return ((await answer.json()) as { redirectTo: string }).redirectTo;
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

async function reach(address: string, request?: RequestInit): Promise<Response> {
    const answer = await fetch(address, request).catch((fault: Error) => {
        throw new Unreachable(fault.message);
    });
    if (!answer.ok) throw await refusalOf(answer);
    return answer;
}
