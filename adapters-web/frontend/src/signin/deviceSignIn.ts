import { reactive } from 'vue';
import type { Session } from '@/session/session';

interface Begun {
    device_code: string;
    user_code: string;
    verification_uri_complete: string;
    expires_in: number;
    interval: number;
}

/** 扫码登录 on the device that shows the code (RFC 8628). */
export class DeviceSignIn {
    readonly state = reactive<{
        /** What a person can type instead of scanning. */
        code: string;
        /** The picture, as a `data:` address. */
        picture: string;
        now: 'waiting' | 'expired' | 'denied' | 'broken';
    }>({ code: '', picture: '', now: 'waiting' });

    private turn = 0;

    constructor(
        private readonly session: Session,
        private readonly client: string,
    ) {}

    /** Shows a new code. Completes with whether a phone admitted this device. */
    async begin(): Promise<boolean> {
        const turn = ++this.turn;
        this.state.now = 'waiting';
        try {
            const body = new URLSearchParams({ client_id: this.client });
            const answer = await fetch('/oauth2/device_authorization', { method: 'POST', body });
            if (!answer.ok) throw new TypeError(`answered ${answer.status}`);
            const begun = (await answer.json()) as Begun;
            const { toDataURL } = await import('qrcode');
            this.state.picture = await toDataURL(begun.verification_uri_complete, { margin: 2, width: 220 });
            this.state.code = begun.user_code;
            return await this.wait(begun, turn);
        } catch {
            this.state.now = 'broken';
            return false;
        }
    }

    close(): void {
        this.turn++;
    }

    private async wait(begun: Begun, turn: number): Promise<boolean> {
        let pause = begun.interval;
        for (const until = Date.now() + begun.expires_in * 1000; Date.now() < until; ) {
            await new Promise((done) => setTimeout(done, pause * 1000));
            if (turn !== this.turn) return false;
            const why = await this.session.takeAdmission(begun.device_code);
            if (!why) return true;
            if (why === 'slow_down') pause += begun.interval;
            else if (why !== 'authorization_pending') {
                this.state.now = why === 'access_denied' ? 'denied' : 'expired';
                return false;
            }
        }
        this.state.now = 'expired';
        return false;
    }
}
