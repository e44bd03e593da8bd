import { deviceNotes } from '@/offline/storage';
import { ref } from 'vue';
import { challengeOf, randomWord } from './pkce';

/** Which of our clients these pages are, and where the issuer sends people back to. */
export interface ClientPages {
    id: 'h5' | 'desk';
    back: string;
}

interface Kept {
    access: string;
    refresh: string;
    /** Milliseconds since the epoch. */
    until: number;
}

interface Tokens {
    access_token: string;
    refresh_token: string;
    expires_in: number;
}

interface Begun {
    verifier: string;
    then: string;
    at: number;
}

/** The sign-in is over: it ran out, was used elsewhere, or was ended. What was typed is still on the device. */
export class SignedOut extends Error {}

interface LastBegun {
    pages: ClientPages;
    then: string;
}

const LAST = 'onething.last-begun';
const BEGINNING_LIFETIME_MILLISECONDS = 30 * 60_000;
const RENEW_EARLY_MILLISECONDS = 30_000;

/**
 * Who is signed in on this device. The refresh token is rotated by whichever tab comes first: a lock keeps two tabs from
 * using the same one, which the issuer would take for theft.
 */
export class Session {
    readonly signedIn = ref(false);
    private readonly key: string;

    constructor(private readonly pages: ClientPages) {
        this.key = `onething.${pages.id}`;
        this.signedIn.value = this.kept() !== undefined;
        addEventListener('storage', (event) => {
            if (event.key === this.key) this.signedIn.value = this.kept() !== undefined;
        });
    }

    /** Leaves for the issuer; it leads back to `then`. */
    async begin(then: string): Promise<void> {
        const verifier = randomWord();
        const state = randomWord(16);
        this.forgetOldBeginnings();
        deviceNotes.setItem(LAST, JSON.stringify({ pages: this.pages, then } satisfies LastBegun));
        deviceNotes.setItem(this.beginning(state), JSON.stringify({ verifier, then, at: Date.now() } satisfies Begun));
        const question = new URLSearchParams({
            response_type: 'code',
            client_id: this.pages.id,
            redirect_uri: this.backAddress(),
            code_challenge: await challengeOf(verifier),
            code_challenge_method: 'S256',
            state,
        });
        location.assign(`/oauth2/authorize?${question}`);
    }

    /** Takes what the issuer sent back, and tells where to go on. Fails if this device did not ask for it. */
    async finish(answer: URLSearchParams): Promise<string> {
        const place = this.beginning(answer.get('state') ?? '');
        const begun = deviceNotes.getItem(place);
        deviceNotes.removeItem(place);
        const code = answer.get('code');
        if (!begun || !code) throw new SignedOut(answer.get('error') ?? 'not asked for');
        const { verifier, then } = JSON.parse(begun) as Begun;
        await this.exchange({
            grant_type: 'authorization_code',
            code,
            redirect_uri: this.backAddress(),
            code_verifier: verifier,
        });
        return then;
    }

    /** Asks whether a phone has admitted this device (RFC 8628): nothing once it has, else the issuer's word for why not. */
    async takeAdmission(deviceCode: string): Promise<string | undefined> {
        const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode };
        const body = new URLSearchParams({ ...grant, client_id: this.pages.id });
        const answer = await fetch('/oauth2/token', { method: 'POST', body });
        if (!answer.ok) return ((await answer.json()) as { error: string }).error;
        this.keep((await answer.json()) as Tokens);
        return undefined;
    }

    /** A token that is good for a while; nothing, when nobody is signed in. */
    async token(): Promise<string | undefined> {
        const kept = this.kept();
        if (!kept) return undefined;
        return kept.until - RENEW_EARLY_MILLISECONDS > Date.now() ? kept.access : this.renew(kept.access);
    }

    /** Another token for one that was refused or ran out. */
    async renew(refused: string): Promise<string> {
        return exclusively(this.key, async () => {
            const kept = this.kept();
            if (!kept) throw new SignedOut();
            if (kept.access !== refused && kept.until - RENEW_EARLY_MILLISECONDS > Date.now()) return kept.access;
            return this.exchange({ grant_type: 'refresh_token', refresh_token: kept.refresh });
        });
    }

    /** Signs out here, and tells the issuer if it can be reached. */
    async end(): Promise<void> {
        const kept = this.kept();
        this.drop();
        if (!kept) return;
        const body = new URLSearchParams({ token: kept.refresh, client_id: this.pages.id });
        await fetch('/oauth2/revoke', { method: 'POST', body }).catch(() => undefined);
    }

    private async exchange(grant: Record<string, string>): Promise<string> {
        const body = new URLSearchParams({ ...grant, client_id: this.pages.id });
        const answer = await fetch('/oauth2/token', { method: 'POST', body });
        if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
            this.drop();
            throw new SignedOut();
        }
        if (!answer.ok) throw new TypeError(`the issuer answered ${answer.status}`);
        return this.keep((await answer.json()) as Tokens);
    }

    private keep(tokens: Tokens): string {
        const kept: Kept = {
            access: tokens.access_token,
            refresh: tokens.refresh_token,
            until: Date.now() + tokens.expires_in * 1000,
        };
        deviceNotes.setItem(this.key, JSON.stringify(kept));
        this.signedIn.value = true;
        return kept.access;
    }

    private kept(): Kept | undefined {
        const text = deviceNotes.getItem(this.key);
        return text ? (JSON.parse(text) as Kept) : undefined;
    }

    private drop(): void {
        deviceNotes.removeItem(this.key);
        this.signedIn.value = false;
    }

    private backAddress(): string {
        return location.origin + this.pages.back;
    }

    private beginning(state: string): string {
        return `${this.key}.begun.${state}`;
    }

    private forgetOldBeginnings(): void {
        for (const place of deviceNotes.names().filter((name) => name.startsWith(this.beginning('')))) {
            const begun = JSON.parse(deviceNotes.getItem(place) ?? '{"at":0}') as Begun;
            if (begun.at + BEGINNING_LIFETIME_MILLISECONDS < Date.now()) deviceNotes.removeItem(place);
        }
    }
}

/** What was begun last on this device. */
export function beganLast(): LastBegun | undefined {
    return (JSON.parse(deviceNotes.getItem(LAST) ?? 'null') as LastBegun | null) ?? undefined;
}

/** Begins anew what was begun last on this device; without any, for whoever these pages are. */
export async function beginAgain(otherwise: ClientPages): Promise<void> {
    const last = beganLast();
    await new Session(last?.pages ?? otherwise).begin(last?.then ?? '/');
}

/** Runs work while no other tab does; where a browser knows no locks, only this tab is held to it. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    const locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
    if (locks) return locks.request(name, work) as Promise<T>;
    const before = turns.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    turns.set(name, mine.catch(() => undefined));
    return mine;
}

const turns = new Map<string, Promise<unknown>>();
