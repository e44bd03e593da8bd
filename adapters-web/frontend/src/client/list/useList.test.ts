// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type App, createApp, defineComponent } from 'vue';
import { type List, useList } from './useList';

const PAGE = 3;

interface Given {
    items: number[];
    next?: string;
}

/** A service with a list in order. Its cursor is the last row of a page. */
class Service {
    rows: number[] = [];
    asked: (string | undefined)[] = [];
    /** What happens before the answer to the next request. */
    meanwhile: (() => Promise<void>) | undefined;

    async read(after: string | undefined, etag: string): Promise<{ data?: Given; response: Response }> {
        this.asked.push(after);
        const first = this.rows.filter((row) => after === undefined || row > Number(after));
        const items = first.slice(0, PAGE);
        const version = JSON.stringify(items);
        const happens = this.meanwhile;
        this.meanwhile = undefined;
        await happens?.();
        if (etag === version) return { response: new Response(null, { status: 304 }) };
        const data = first.length > PAGE ? { items, next: String(items.at(-1)) } : { items };
        return { data, response: new Response(null, { headers: { ETag: version } }) };
    }
}

let page: App | undefined;
afterEach(() => {
    page?.unmount();
    history.replaceState({}, '');
});

async function opened(service: Service): Promise<List<Given>> {
    let list: List<Given> | undefined;
    page = createApp(
        defineComponent({
            setup() {
                list = useList((after, etag) => service.read(after, etag));
                return () => null;
            },
        }),
    );
    page.mount(document.createElement('div'));
    if (!list) throw new Error('not set up');
    await list.page.reload();
    return list;
}

function serviceOf(...rows: number[]): Service {
    const service = new Service();
    service.rows = rows;
    return service;
}

describe('a list that was read on', () => {
    it('is as long as before when a person goes back to it, and begins with its first page at another entry of the history', async () => {
        const service = serviceOf(10, 20, 30, 40, 50, 60, 70);
        await (await opened(service)).readMore();
        const left = history.state as unknown;
        page?.unmount();

        history.pushState({}, '', location.href);
        expect((await opened(service)).rows.value).toEqual([10, 20, 30]);
        page?.unmount();

        history.replaceState(left, '');
        expect((await opened(service)).rows.value).toEqual([10, 20, 30, 40, 50, 60]);
    });

    it('keeps its length when it is updated, with no row missing or twice', async () => {
        const service = serviceOf(10, 20, 30, 40, 50, 60, 70);
        const list = await opened(service);
        await list.readMore();
        expect(list.rows.value).toEqual([10, 20, 30, 40, 50, 60]);

        service.rows = [5, ...service.rows];
        await list.page.reload();

        expect(list.rows.value).toEqual([5, 10, 20, 30, 40, 50]);
        expect(list.hasMore.value).toBe(true);
    });

    it('shows what changed on a later page, although the first is the same', async () => {
        const service = serviceOf(10, 20, 30, 40, 50);
        const list = await opened(service);
        await list.readMore();

        service.rows = [10, 20, 30, 45, 50];
        await list.page.reload();

        expect(list.rows.value).toEqual([10, 20, 30, 45, 50]);
        expect(list.hasMore.value).toBe(false);
    });

    it('stays read on when an update began before and ends after', async () => {
        const service = serviceOf(10, 20, 30, 40, 50);
        const list = await opened(service);
        service.rows = [5, ...service.rows];
        service.meanwhile = () => list.readMore();

        await list.page.reload();

        expect(list.rows.value).toEqual([5, 10, 20, 30, 40, 50]);
    });

    it('reads on after the update that came in between', async () => {
        const service = serviceOf(10, 20, 30, 40, 50);
        const list = await opened(service);
        service.meanwhile = async () => {
            service.rows = [5, ...service.rows];
            await list.page.reload();
        };

        await list.readMore();

        expect(list.rows.value).toEqual([5, 10, 20, 30, 40, 50]);
    });

    it('begins again with its first page for other filters', async () => {
        const service = serviceOf(10, 20, 30, 40, 50);
        const list = await opened(service);
        await list.readMore();

        await list.beginAgain();

        expect(list.rows.value).toEqual([10, 20, 30]);
    });
});

it('a list that was not read on asks for its first page alone, and only if it changed', async () => {
    const service = serviceOf(10, 20, 30, 40, 50);
    const list = await opened(service);
    service.asked = [];

    await list.page.reload();

    expect(service.asked).toEqual([undefined]);
    expect(list.rows.value).toEqual([10, 20, 30]);
});
