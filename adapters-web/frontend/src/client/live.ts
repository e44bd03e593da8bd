import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Session } from '@/session/session';
import { parsed } from './json';

/** What the service tells of a matter: that something happened to it, and never what. */
export interface Changed {
    matter: string;
    kind: string;
    version: number;
}

/** Hears what happened since it was told last. */
export type Listener = (events: Changed[]) => void;

/** How the stream is read; a test has its own. */
export type Opening = (headers: Headers, signal: AbortSignal) => Promise<Response>;

const FIRST_PAUSE_MILLISECONDS = 2_000;
const LONGEST_PAUSE_MILLISECONDS = 60_000;
/** What happens together is told together. */
const GATHERING_MILLISECONDS = 300;
/** A busy office does not make its pages read more often than this. */
const BETWEEN_TELLINGS_MILLISECONDS = 3_000;

/**
 * The service's stream of events for these pages (Server-Sent Events). It is open while a visible page listens. It
 * tells that something happened, and the page reads again what it shows. `EventSource` cannot send the token, so the
 * stream is read with `fetch`.
 *
 * After an interruption it opens again, later each time, and continues after the last event. Where streams do not get
 * through, nothing is told, and the pages ask at intervals.
 */
export class LiveEvents {
    private readonly listeners = new Set<Listener>();
    private stop: AbortController | undefined;
    private lastId = '';
    private pause = FIRST_PAUSE_MILLISECONDS;
    private untold: Changed[] = [];
    private telling: ReturnType<typeof setTimeout> | undefined;
    private toldAt = -BETWEEN_TELLINGS_MILLISECONDS;
    private ready = false;

    constructor(
        private readonly session: Pick<Session, 'token' | 'signedIn'>,
        private readonly open: Opening,
    ) {
        document.addEventListener('visibilitychange', () => this.look());
        addEventListener('online', () => this.again());
    }

    /** Whether the stream is open, so that all that happens now is told. */
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

    /** A page that replaces another one stops listening before the other begins, so the stream closes a moment later. */
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
            if (this.stop === stop) this.ready = false;
            if (!goesOn) break;
            await pausing(this.pause, stop.signal);
            this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MILLISECONDS);
        }
        if (this.stop === stop) this.close();
    }

    /** Reads one response to its end. The result says whether to open another one. */
    private async read(signal: AbortSignal): Promise<boolean> {
        const token = await this.session.token();
        if (!token) return false;
        const headers = new Headers({ Accept: 'text/event-stream', Authorization: `Bearer ${token}` });
        if (this.lastId) headers.set('Last-Event-ID', this.lastId);
        const response = await this.open(headers, signal);
        if (response.status === 400) this.lastId = '';
        if (!response.ok || !response.body) return response.status !== 403 && response.status !== 404;
        const parser = createParser({
            onEvent: (event) => this.take(event),
            onRetry: (milliseconds) => (this.pause = milliseconds),
        });
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        for (;;) {
            const { done, value } = await reader.read();
            if (done) return true;
            if (signal.aborted) return false;
            parser.feed(value);
        }
    }

    private take({ id, event, data }: EventSourceMessage): void {
        if (id) this.lastId = id;
        if (event === 'ready') this.ready = true;
        if (event === 'changed') this.gather(parsed<Changed>(data));
    }

    private gather(event: Changed): void {
        this.untold.push(event);
        const pause = Math.max(GATHERING_MILLISECONDS, this.toldAt + BETWEEN_TELLINGS_MILLISECONDS - performance.now());
        this.telling ??= setTimeout(() => this.tell(), pause);
    }

    private tell(): void {
        const events = this.untold.splice(0);
        this.telling = undefined;
        this.toldAt = performance.now();
        this.listeners.forEach((listener) => listener(events));
    }
}

/** The stream at an address of the service. */
export function liveAt(path: string, session: Session): LiveEvents {
    return new LiveEvents(session, (headers, signal) => fetch(path, { headers, signal, cache: 'no-store' }));
}

/** The stream that these pages follow, once they have one. */
let followed: LiveEvents | undefined;

export function followLive(events: LiveEvents | undefined): void {
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
