import type { Session } from '@/session/session';

/** Something that hears when anything may have changed. */
export type Listener = () => void;

/** How the stream is read; a test has its own. */
export type Opening = (headers: Headers, signal: AbortSignal) => Promise<Response>;

const FIRST_PAUSE_MILLISECONDS = 2_000;
const LONGEST_PAUSE_MILLISECONDS = 60_000;
const SEVERAL_AS_ONE_MILLISECONDS = 300;

/**
 * The service's stream of events for these pages (Server-Sent Events). It is open while a page shows something, and
 * tells that something happened; the page then reads what it shows again. `EventSource` cannot send the token, so the
 * stream is read with `fetch`.
 *
 * After an interruption it opens again, later each time, and continues after the last event. Where streams do not get
 * through, nobody is told, and the pages ask at intervals.
 */
export class LiveEvents {
    private readonly listeners = new Set<Listener>();
    private stop: AbortController | undefined;
    private lastId = '';
    private pause = FIRST_PAUSE_MILLISECONDS;
    private telling: ReturnType<typeof setTimeout> | undefined;
    private ready = false;

    constructor(
        private readonly session: Pick<Session, 'token' | 'signedIn'>,
        private readonly open: Opening,
    ) {
        document.addEventListener('visibilitychange', () => this.look());
        addEventListener('online', () => this.again());
    }

    /** Whether the stream is open: whatever happens now is told. */
    isUp(): boolean {
        return this.ready;
    }

    /** Tells the listener from now on. The result ends that. */
    listen(listener: Listener): () => void {
        this.listeners.add(listener);
        this.look();
        return () => {
            this.listeners.delete(listener);
            this.look();
        };
    }

    private get isWanted(): boolean {
        return this.listeners.size > 0 && this.session.signedIn.value && document.visibilityState === 'visible';
    }

    private look(): void {
        if (this.isWanted && !this.stop) void this.follow();
        if (!this.isWanted) queueMicrotask(() => !this.isWanted && this.close());
    }

    private again(): void {
        this.close();
        this.look();
    }

    private close(): void {
        this.stop?.abort();
        this.stop = undefined;
        this.ready = false;
    }

    private async follow(): Promise<void> {
        const stop = new AbortController();
        this.stop = stop;
        while (!stop.signal.aborted && this.isWanted) {
            const goesOn = await this.read(stop.signal).catch(() => true);
            this.ready = this.ready && this.stop !== stop;
            if (!goesOn) break;
            await pausing(this.pause, stop.signal);
            this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MILLISECONDS);
        }
        if (this.stop === stop) this.close();
    }

    /** Reads one response to its end. The result says whether to open another. */
    private async read(signal: AbortSignal): Promise<boolean> {
        const token = await this.session.token();
        if (!token) return false;
        const headers = new Headers({ Accept: 'text/event-stream', Authorization: `Bearer ${token}` });
        if (this.lastId) headers.set('Last-Event-ID', this.lastId);
        const response = await this.open(headers, signal);
        if (response.status === 400) this.lastId = '';
        if (!response.ok || !response.body) return response.status !== 403 && response.status !== 404;
        const reader = response.body.getReader();
        const decoder = new TextDecoder();
        let text = '';
        for (;;) {
            const { done, value } = await reader.read();
            if (done) return true;
            text += decoder.decode(value, { stream: true });
            const blocks = text.split('\n\n');
            text = blocks.pop() ?? '';
            blocks.forEach((block) => this.take(block));
        }
    }

    private take(block: string): void {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
        const pause = Number(field('retry'));
        if (pause > 0) this.pause = pause;
        const id = field('id');
        if (id) this.lastId = id;
        const kind = field('event');
        if (kind === 'ready') this.ready = true;
        if (kind === 'changed') this.tell();
    }

    /** Several events soon after each other are told once. */
    private tell(): void {
        this.telling ??= setTimeout(() => {
            this.telling = undefined;
            this.listeners.forEach((listener) => listener());
        }, SEVERAL_AS_ONE_MILLISECONDS);
    }
}

/** The stream at an address of the service. */
export function liveAt(path: string, session: Session): LiveEvents {
    return new LiveEvents(session, (headers, signal) => fetch(path, { headers, signal, cache: 'no-store' }));
}

/** The stream that these pages follow, once they have one. */
let followed: LiveEvents | undefined;

export function followLive(events: LiveEvents): void {
    followed = events;
}

export const live = (): LiveEvents | undefined => followed;

const pausing = (milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds);
        signal.addEventListener('abort', () => {
            clearTimeout(timer);
            done();
        });
    });
