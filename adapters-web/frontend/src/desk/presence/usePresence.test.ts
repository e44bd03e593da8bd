// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createApp, defineComponent, h } from 'vue';
import ColleaguesHere from './ColleaguesHere.vue';
import { usePresence } from './usePresence';

const MATTER = '019ab7c2-6e00-7b20-8d00-4a6b3c2d1e02';
const LIN = '019ab7c2-1b00-7c30-8e00-5b7c4d3e2f05';

interface Asked {
    method: string;
    keepalive?: boolean;
    answer: (colleagues: string[]) => void;
    fail: () => void;
}

const { asked } = vi.hoisted(() => ({ asked: [] as Asked[] }));

vi.mock('../service', () => {
    const call = (method: string) => (_: string, options: { keepalive?: boolean }) =>
        new Promise((done, failed) => {
            asked.push({
                method,
                keepalive: options.keepalive,
                answer: (colleagues) => done({ data: { colleagues }, response: new Response() }),
                fail: () => failed(new TypeError('no network')),
            });
        });
    return { api: { PUT: call('PUT'), DELETE: call('DELETE') } };
});

vi.mock('../dossier/colleagues', () => ({ nameOf: (id: string) => (id === LIN ? '林志强' : undefined) }));

let close: () => void;
let page: HTMLElement;

beforeEach(() => {
    vi.useFakeTimers();
    asked.length = 0;
    page = document.body.appendChild(document.createElement('div'));
    const app = createApp(
        defineComponent(() => {
            const { colleagues } = usePresence(MATTER);
            return () => [h(ColleaguesHere, { ids: colleagues.value }), h(ColleaguesHere, { ids: colleagues.value, warns: true })];
        }),
    );
    app.mount(page);
    close = () => app.unmount();
});

afterEach(() => {
    close();
    page.remove();
    vi.restoreAllMocks();
    vi.useRealTimers();
});

async function answered(...colleagues: string[]) {
    asked.at(-1)?.answer(colleagues);
    await vi.advanceTimersByTimeAsync(0);
}

function isVisible(visible: boolean) {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
}

it('an open page says so at once and every ten seconds, and names who looks too', async () => {
    expect(asked.map(({ method }) => method)).toEqual(['PUT']);
    await answered();
    expect(page.textContent).toBe('');

    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(2);
    await answered(LIN, '019ab7c2-1b00-7c30-8e00-5b7c4d3e2f06');

    expect(page.querySelector('[role=status]')?.textContent).toBe('林志强、一位同事也在查看这件办件');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('确认前请先联系');
});

it('a page that is hidden says that it was left, and comes back', async () => {
    await answered(LIN);
    isVisible(false);
    expect(asked.at(-1)).toMatchObject({ method: 'DELETE', keepalive: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(2);
    expect(page.textContent, 'what was known is old').toBe('');

    isVisible(true);
    expect(asked.at(-1)?.method).toBe('PUT');
});

it('a page that is left says so, and a late answer changes nothing', async () => {
    const first = asked[0];
    close();
    expect(asked.at(-1)?.method).toBe('DELETE');
    first?.answer([LIN]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(2);
    close = () => undefined;
});

it('without an answer nobody is shown', async () => {
    await answered(LIN);
    await vi.advanceTimersByTimeAsync(10_000);
    asked.at(-1)?.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(page.textContent).toBe('');
});
