// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, createApp, defineComponent } from 'vue';
import { type Changed, followLive, type LiveEvents } from './live';
import { type Concern, noMatter, onlyMatter, type Polling, unlessStill, usePolling } from './polling';

interface Given {
    data?: string;
    error?: unknown;
    response: Response;
}

const answer = (data: string): Given => ({ data, response: new Response(null, { headers: { ETag: `"${data}"` } }) });
const STILL: Given = { response: new Response(null, { status: 304 }) };

/** The waiting requests, in order; each with the version that the page had. */
let waiting: { etag: string; give: (answer: Given) => void; fail: (fault: unknown) => void }[] = [];
let page: App | undefined;

function opened(concerns?: Concern): Polling<string> {
    waiting = [];
    let fresh: Polling<string> | undefined;
    page = createApp(
        defineComponent({
            setup() {
                fresh = usePolling<string>((etag) => new Promise((give, fail) => waiting.push({ etag, give, fail })), concerns);
                return () => null;
            },
        }),
    );
    page.mount(document.createElement('div'));
    if (!fresh) throw new Error('not set up');
    return fresh;
}

const settle = () => new Promise((done) => setTimeout(done));

afterEach(() => {
    page?.unmount();
    vi.useRealTimers();
});

describe('a polled value', () => {
    it('a late older response does not replace a newer one', async () => {
        const fresh = opened();
        const again = fresh.reload();
        waiting[1]?.give(answer('newer'));
        await again;
        waiting[0]?.give(answer('older'));
        await settle();
        expect(fresh.value.value).toBe('newer');
        expect(fresh.etag()).toBe('"newer"');
    });

    it('an error of an older request is ignored after a newer response', async () => {
        const fresh = opened();
        const again = fresh.reload();
        waiting[1]?.give(answer('newer'));
        await again;
        waiting[0]?.fail(new Error('gone'));
        await settle();
        expect(fresh.trouble.value).toBeUndefined();
        expect(fresh.value.value).toBe('newer');
    });

    it('responses in order are shown one after another', async () => {
        const fresh = opened();
        const again = fresh.reload();
        waiting[0]?.give(answer('first'));
        await settle();
        expect(fresh.value.value).toBe('first');
        waiting[1]?.give(answer('second'));
        await again;
        expect(fresh.value.value).toBe('second');
    });

    it('sends its version, and keeps its value when nothing changed', async () => {
        const fresh = opened();
        waiting[0]?.give(answer('first'));
        await settle();
        const again = fresh.reload();
        expect(waiting[1]?.etag).toBe('"first"');
        waiting[1]?.give(STILL);
        await again;
        expect(fresh.value.value).toBe('first');
        expect(unlessStill('"first"')).toEqual({ 'If-None-Match': '"first"' });
        expect(unlessStill('')).toEqual({});
    });

    it('is requested at intervals, until the page is left', () => {
        vi.useFakeTimers();
        opened();
        vi.advanceTimersByTime(20_000);
        expect(waiting).toHaveLength(2);
        page?.unmount();
        page = undefined;
        vi.advanceTimersByTime(60_000);
        expect(waiting).toHaveLength(2);
    });
});

describe('a polled value, while events are told', () => {
    let tell: (event: Partial<Changed>) => void = () => undefined;

    beforeEach(() => {
        vi.useFakeTimers();
        const stream: Pick<LiveEvents, 'isUp' | 'listen'> = {
            isUp: () => true,
            listen: (listener) => {
                tell = (event) => listener([event as Changed]);
                return () => (tell = () => undefined);
            },
        };
        followLive(stream as LiveEvents);
    });
    afterEach(() => followLive(undefined));

    it('is requested when an event concerns it, until the page is left', () => {
        opened(onlyMatter('a'));
        tell({ matter: 'b' });
        expect(waiting).toHaveLength(1);
        tell({ matter: 'a' });
        expect(waiting).toHaveLength(2);
        page?.unmount();
        page = undefined;
        tell({ matter: 'a' });
        expect(waiting).toHaveLength(2);
    });

    it('is requested at the first interval, and then at every fifteenth', () => {
        opened();
        vi.advanceTimersByTime(20_000);
        expect(waiting).toHaveLength(2);
        vi.advanceTimersByTime(14 * 20_000);
        expect(waiting).toHaveLength(2);
        vi.advanceTimersByTime(20_000);
        expect(waiting).toHaveLength(3);
    });

    it('is requested at every interval if it changes without an event', () => {
        opened(noMatter);
        tell({ matter: 'a' });
        vi.advanceTimersByTime(3 * 20_000);
        expect(waiting).toHaveLength(4);
    });
});
