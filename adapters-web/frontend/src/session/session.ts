import { parsed } from '@/client/json';
import { deviceNotes } from '@/offline/storage';
import { ref } from 'vue';
import { challengeOf, randomWord } from './pkce';

/** The OAuth client of these pages, and the address to which the issuer sends people back. */
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

/** The session has ended: it expired, was used elsewhere, or was signed out. What was typed is still on the device. */
export class SignedOut extends Error {}

interface LastBegun {
    pages: ClientPages;
    then: string;
}

const LAST = 'onething.last-begun';
const BEGINNING_LIFETIME_MILLISECONDS = 30 * 60_000;
const RENEW_EARLY_MILLISECONDS = 30_000;

/**
 * The session on this device. The first tab that needs it rotates the refresh token. A lock keeps two tabs
 * from using the same token, which the issuer would treat as theft.
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

    /** Goes to the issuer, which leads back to `then`. */
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

    /**
     * Takes the issuer's answer, and returns the page to go on with. Fails if this device did not begin the
     * sign-in.
     */
    async finish(answer: URLSearchParams): Promise<string> {
        const place = this.beginning(answer.get('state') ?? '');
        const begun = deviceNotes.getItem(place);
        deviceNotes.removeItem(place);
        const code = answer.get('code');
        if (!begun || !code) throw new SignedOut(answer.get('error') ?? 'not asked for');
        const { verifier, then } = parsed<Begun>(begun);
        const grant = { grant_type: 'authorization_code', code, redirect_uri: this.backAddress(), code_verifier: verifier };
        await exclusively(this.key, () => this.exchange({ ...grant, ...this.replaced() }));
        return then;
    }

    /**
     * Checks whether a phone has admitted this device (RFC 8628). Undefined once it has, otherwise the
     * issuer's error code.
     */
    async takeAdmission(deviceCode: string): Promise<string | undefined> {
        const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode };
        const body = new URLSearchParams({ ...grant, ...this.replaced(), client_id: this.pages.id });
        const answer = await fetch('/oauth2/token', { method: 'POST', body });
        if (!answer.ok) return ((await answer.json()) as { error: string }).error;
        this.keep((await answer.json()) as Tokens);
        return undefined;
    }

    /** A token that stays valid for a while; undefined without a session. */
    async token(): Promise<string | undefined> {
        const kept = this.kept();
        if (!kept) return undefined;
        return kept.until - RENEW_EARLY_MILLISECONDS > Date.now() ? kept.access : this.renew(kept.access);
    }

    /** A new token for one that was refused or has expired. */
    async renew(refused: string): Promise<string> {
        return exclusively(this.key, async () => {
            const kept = this.kept();
            if (!kept) throw new SignedOut();
            if (kept.access !== refused && kept.until - RENEW_EARLY_MILLISECONDS > Date.now()) return kept.access;
            return this.exchange({ grant_type: 'refresh_token', refresh_token: kept.refresh });
        });
    }

    /** Signs out here, and at the issuer if it can be reached. */
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
        return text ? parsed<Kept>(text) : undefined;
    }

    /** Names the session that this device has, so that it ends when another one begins here. */
    private replaced(): Record<string, string> {
        const kept = this.kept();
        return kept ? { replaced_token: kept.refresh } : {};
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
            const begun = parsed<Begun>(deviceNotes.getItem(place) ?? '{"at":0}');
            if (begun.at + BEGINNING_LIFETIME_MILLISECONDS < Date.now()) deviceNotes.removeItem(place);
        }
    }
}

/** The sign-in that was begun last on this device. */
export function beganLast(): LastBegun | undefined {
    return parsed<LastBegun | null>(deviceNotes.getItem(LAST) ?? 'null') ?? undefined;
}

/** Begins the last sign-in of this device again; without one, a sign-in to `otherwise`. */
export async function beginAgain(otherwise: ClientPages): Promise<void> {
    const last = beganLast();
    await new Session(last?.pages ?? otherwise).begin(last?.then ?? '/');
}

/** Runs work while no other tab does. In a browser without locks this only holds within the tab. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    const locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
    if (locks) return locks.request(name, work) as Promise<T>;
    const before = turns.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    turns.set(name, mine.catch(() => undefined));
    return mine;
}

const turns = new Map<string, Promise<unknown>>();
