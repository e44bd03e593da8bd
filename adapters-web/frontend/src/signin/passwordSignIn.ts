import { reactive } from 'vue';
import { Refused, type Unreachable } from '@/client/problem';
import { reach } from './connectivity';
import type { Next } from './secondStep';
import { canWork, type Work, workedOut } from './work';

interface Captcha {
    captchaId: string;
    image?: string;
    work?: Work;
}

interface Solved {
    captchaId: string;
    captcha: string;
}

/**
 * 账号密码登录, as its page uses it. If the service wants a captcha, the device solves it, and the person does not
 * see or type anything. A person who does not want to wait for a slow device, or whose device cannot do it,
 * reads a picture instead.
 */
export class PasswordSignIn {
    readonly state = reactive<{
        /** The picture to read, if one is needed. */
        picture?: { captchaId: string; image: string };
        /** Whether the device is solving a captcha. */
        working: boolean;
        trouble?: Refused | Unreachable;
        /** Seconds to wait after too many attempts. */
        wait: number;
        busy: boolean;
        /** What has to follow a right password. */
        next?: Next;
    }>({ working: false, wait: 0, busy: false });

    private timer: ReturnType<typeof setInterval> | undefined;
    private asked = 0;

    constructor(private readonly signIn: string) {}

    /** Loads another picture. The one requested last is shown, even if an earlier one arrives later. */
    async newPicture(): Promise<void> {
        const asked = ++this.asked;
        try {
            const { captchaId, image } = await reach<Captcha>('/login/captcha?kind=picture');
            if (asked === this.asked && image) this.state.picture = { captchaId, image };
        } catch (fault) {
            if (asked === this.asked) this.state.trouble = fault as Refused | Unreachable;
        }
    }

    /** The address for the browser; undefined if the sign-in failed, a picture has to be read first, or a step follows. */
    async enter(account: string, password: string, typed = ''): Promise<string | undefined> {
        this.state.busy = true;
        this.state.trouble = undefined;
        try {
            const { picture } = this.state;
            if (picture) return await this.tried(account, password, { captchaId: picture.captchaId, captcha: typed });
            return await this.triedByItself(account, password);
        } catch (fault) {
            this.state.trouble = fault as Refused | Unreachable;
            if (fault instanceof Refused && fault.retryAfter) this.waitFor(fault.retryAfter);
            if (this.state.picture) await this.newPicture();
            return undefined;
        } finally {
            this.state.busy = false;
        }
    }

    private async triedByItself(account: string, password: string): Promise<string | undefined> {
        try {
            return await this.tried(account, password);
        } catch (fault) {
            if (!(fault instanceof Refused) || fault.kind !== 'captcha-needed') throw fault;
        }
        const solved = await this.work();
        if (solved) return this.tried(account, password, solved);
        if (!this.state.picture) await this.newPicture();
        return undefined;
    }

    /** The solution; undefined if this device cannot solve it, or the person asked for a picture meanwhile. */
    private async work(): Promise<Solved | undefined> {
        if (!canWork()) return undefined;
        this.state.working = true;
        try {
            const asked = this.asked;
            const { captchaId, work } = await reach<Captcha>('/login/captcha?kind=work');
            const captcha = work && (await workedOut(work, () => asked !== this.asked));
            return captcha ? { captchaId, captcha } : undefined;
        } finally {
            this.state.working = false;
        }
    }

    private async tried(account: string, password: string, solved?: Solved): Promise<string | undefined> {
        const body = { signIn: this.signIn, account, password, ...solved };
        const { redirectTo, next } = await reach<{ redirectTo?: string; next?: Next }>('/login/password', body);
        this.state.next = next;
        return redirectTo;
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
