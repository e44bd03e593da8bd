// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, createApp, defineComponent } from 'vue';
import type { Message } from '@/client/model';
import { type Messages, useMessages } from './messages';

const message = (minute: number, read: boolean): Message => ({
    id: `00000000-0000-000${minute}-0000-000000000000`,
    at: `2026-11-24T01:0${minute}:00Z`,
    read,
    matter: '019ab7c2-6e00-7b20-8d00-4a6b3c2d1e02',
    number: 'JY202611230000017-02',
    title: '工伤认定申请',
    by: 'officer',
    action: { code: 'accept', title: '受理' },
    after: 'under-way',
    stage: { code: 'examination', title: '调查核实' },
    note: '',
});

/** The service's messages: the first page, and the next one. */
let first: { items: Message[]; next?: string };
let older: Message[] = [];
let read: string[] = [];
let page: App | undefined;

function opened(): Messages {
    let messages: Messages | undefined;
    page = createApp(
        defineComponent({
            setup() {
                messages = useMessages();
                return () => null;
            },
        }),
    );
    page.mount(document.createElement('div'));
    if (!messages) throw new Error('not set up');
    return messages;
}

beforeEach(() => {
    read = [];
    vi.stubGlobal('fetch', async (request: Request) => {
        if (request.method === 'POST') {
            read.push(((await request.json()) as { until: string }).until);
            return new Response(null, { status: 204 });
        }
        const given = new URL(request.url).searchParams.has('after')
            ? { items: older, total: 0 }
            : { ...first, total: 0 };
        return Response.json(given);
    });
});

afterEach(() => {
    page?.unmount();
    vi.unstubAllGlobals();
});

const minutes = (messages: Messages) => messages.items.value.map((each) => Number(each.at.slice(15, 16)));

describe('the messages of a person', () => {
    it('shown messages are marked as read up to the latest, and still look new while the page is open', async () => {
        first = { items: [message(3, false), message(2, true)] };
        const messages = opened();
        await vi.waitFor(() => expect(read).toEqual(['2026-11-24T01:03:00Z']));
        first = { items: [message(3, true), message(2, true)] };
        await messages.page.reload();
        expect(messages.items.value.map((each) => each.read)).toEqual([false, true]);
        expect(read).toHaveLength(1);
    });

    it('nothing is marked as read where nothing is new', async () => {
        first = { items: [message(3, true)] };
        const messages = opened();
        await vi.waitFor(() => expect(messages.items.value).toHaveLength(1));
        expect(read).toEqual([]);
    });

    it('older ones follow, and new ones appear above them, none lost and none twice', async () => {
        first = { items: [message(5, true), message(4, true)], next: 'more' };
        older = [message(3, true), message(2, true)];
        const messages = opened();
        await vi.waitFor(() => expect(messages.next.value).toBe('more'));
        first = { items: [message(6, false), message(5, true)], next: 'later' };
        await messages.page.reload();
        await messages.readMore();
        expect(minutes(messages)).toEqual([6, 5, 4, 3, 2]);
        expect(messages.next.value).toBeUndefined();
        await vi.waitFor(() => expect(read).toEqual(['2026-11-24T01:06:00Z']));
    });
});
