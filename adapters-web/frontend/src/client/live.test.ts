// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ref } from 'vue';
import { LiveEvents } from './live';

interface Opened {
    headers: Headers;
    signal: AbortSignal;
    send: (text: string) => void;
    end: () => void;
}

let opened: Opened[] = [];

function streams(status = 200): LiveEvents {
    opened = [];
    const session = { token: async () => 'token', signedIn: ref(true) };
    return new LiveEvents(session, async (headers, signal) => {
        let control: ReadableStreamDefaultController<Uint8Array> | undefined;
        const body = new ReadableStream<Uint8Array>({ start: (it) => void (control = it) });
        opened.push({
            headers,
            signal,
            send: (text) => control?.enqueue(new TextEncoder().encode(text)),
            end: () => control?.close(),
        });
        return new Response(status === 200 ? body : null, { status });
    });
}

const nth = (number: number) => vi.waitFor(() => opened[number] ?? expect.fail('not opened'), { timeout: 5_000 });

let stop: (() => void) | undefined;
afterEach(() => stop?.());

describe('the stream of events', () => {
    it('tells its listeners that something happened, several events at once', async () => {
        const told = vi.fn();
        const live = streams();
        stop = live.listen(told);
        const stream = await nth(0);
        expect(stream.headers.get('Authorization')).toBe('Bearer token');
        expect(stream.headers.has('Last-Event-ID')).toBe(false);

        stream.send('id:7.0\nevent:ready\nretry:10\ndata:{}\n\n:\n\n');
        await vi.waitFor(() => expect(live.isUp()).toBe(true));
        expect(told).not.toHaveBeenCalled();
        stream.send('id:8.1\nevent:changed\ndata:{"matter":"a"}\n\nid:8.2\nevent:cha');
        stream.send('nged\ndata:{"matter":"b"}\n\n');

        await vi.waitFor(() => expect(told).toHaveBeenCalled());
        expect(told.mock.calls).toEqual([[[{ matter: 'a' }, { matter: 'b' }]]]);
    });

    it('opens again after an interruption, and continues after the last event', async () => {
        const live = streams();
        stop = live.listen(() => undefined);
        const first = await nth(0);
        first.send('id:7.0\nevent:ready\nretry:10\ndata:{}\n\nid:8.1\nevent:changed\ndata:{}\n\n');
        await vi.waitFor(() => expect(live.isUp()).toBe(true));

        first.end();

        expect((await nth(1)).headers.get('Last-Event-ID')).toBe('8.1');
    });

    it('is closed when no page listens any more', async () => {
        const live = streams();
        const end = live.listen(() => undefined);
        const { signal } = await nth(0);

        end();

        await vi.waitFor(() => expect(signal.aborted).toBe(true));
        expect(live.isUp()).toBe(false);
    });

    it('is not opened again by who has no right to it', async () => {
        const live = streams(403);
        stop = live.listen(() => undefined);
        await nth(0);

        await vi.waitFor(() => expect(live.isUp()).toBe(false));
        expect(opened).toHaveLength(1);
    });
});
