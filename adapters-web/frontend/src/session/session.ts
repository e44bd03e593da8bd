import { parsed } from '@/client/json';
import { deviceNotes, tabNotes } from '@/offline/storage';
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

/** Forgets what the pages have of a person: all of it, or all but what the service does not have yet. */
export type Forgetting = (keepUnsent: boolean) => Promise<void>;

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
    /** How often the session ended while this page was open, without a sign-out on this page. */
    readonly endings = ref(0);
    private readonly key: string;
    private readonly lastHolder: string;

    /**
     * @param forget is called to keep the unsent when the session ends by itself, and to keep nothing before
     * somebody else's session begins
     */
    constructor(
        private readonly pages: ClientPages,
        private readonly forget: Forgetting = async () => {},
    ) {
        this.key = `onething.${pages.id}`;
        this.lastHolder = `${this.key}.holder`;
        this.signedIn.value = this.kept() !== undefined;
        this.clearTabOfAnother();
        addEventListener('storage', (event) => {
            if (event.key === this.key) this.changedElsewhere();
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
        await this.take((await answer.json()) as Tokens);
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
            const hadSession = this.signedIn.value;
            this.drop();
            if (hadSession) await this.ended();
            throw new SignedOut();
        }
        if (!answer.ok) throw new TypeError(`the issuer answered ${answer.status}`);
        return this.take((await answer.json()) as Tokens);
    }

    /**
     * First forgets the data of the last holder, if that is somebody else. Should the page be killed meanwhile,
     * the tokens are not there yet, and the next sign-in forgets it.
     */
    private async take(tokens: Tokens): Promise<string> {
        const last = this.holder();
        const next = holderOf(tokens.access_token);
        if (last && next && last !== next) await this.forget(false);
        return this.keep(tokens);
    }

    private keep(tokens: Tokens): string {
        const kept: Kept = {
            access: tokens.access_token,
            refresh: tokens.refresh_token,
            until: Date.now() + tokens.expires_in * 1000,
        };
        deviceNotes.setItem(this.key, JSON.stringify(kept));
        this.signedIn.value = true;
        this.markTab();
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
        const holder = this.holder();
        if (holder) deviceNotes.setItem(this.lastHolder, holder);
        deviceNotes.removeItem(this.key);
        this.signedIn.value = false;
    }

    /** The end without a sign-out on this page. A store that cannot be cleared must not hide it. */
    private async ended(): Promise<void> {
        this.endings.value++;
        await this.forget(true).catch(() => undefined);
    }

    /** Another tab renewed, ended or began a session. A page that shows somebody else's data is loaded again. */
    private changedElsewhere(): void {
        const wasSignedIn = this.signedIn.value;
        this.signedIn.value = this.kept() !== undefined;
        if (wasSignedIn && !this.signedIn.value) void this.ended();
        else if (this.clearTabOfAnother()) location.reload();
    }

    /** Whose session this device has, or had last. */
    private holder(): string | undefined {
        const kept = this.kept();
        return (kept ? holderOf(kept.access) : deviceNotes.getItem(this.lastHolder)) ?? undefined;
    }

    private markTab(): void {
        const holder = this.holder();
        if (holder) tabNotes.setItem(this.lastHolder, holder);
    }

    /** Removes the tab's notes if they are of another holder than the session. Returns whether they were. */
    private clearTabOfAnother(): boolean {
        const marked = tabNotes.getItem(this.lastHolder);
        const holder = this.holder();
        const isOfAnother = marked !== null && holder !== undefined && marked !== holder;
        if (isOfAnother) tabNotes.removeAll();
        this.markTab();
        return isOfAnother;
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

/** The account that a token of our issuer names; undefined for a text that is no such token. */
function holderOf(token: string): string | undefined {
    try {
        const claims = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
        return parsed<{ sub?: string }>(atob(claims)).sub;
    } catch {
        return undefined;
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
