// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { components } from '@/generated/api';
import { mounted } from '@/testing/mounted';
import SubscribersPage from './SubscribersPage.vue';

type Subscriber = components['schemas']['Subscriber'];

const { given, post, told } = vi.hoisted(() => ({
    given: { items: [] as unknown[] },
    post: vi.fn(),
    told: [] as string[],
}));

vi.mock('../service', () => ({
    api: { GET: async () => ({ data: { items: [...given.items] }, response: new Response() }), POST: post },
}));
vi.mock('../shell/toast', () => ({ tell: (message: string) => told.push(message) }));

const on: Subscriber = { name: 'city', failures: 0, stopped: false, lastTaken: '2026-11-24T01:12:03Z' };
const failing: Subscriber = {
    name: 'province',
    failures: 3,
    stopped: false,
    oldest: '2026-11-24T02:40:00Z',
    reason: 'status-503',
    nextAttempt: '2026-11-24T03:16:00Z',
};
const stopped: Subscriber = { name: 'old', failures: 0, stopped: true, reason: 'gone', oldest: '2026-11-01T02:40:00Z' };

async function shown(...items: Subscriber[]): Promise<HTMLElement> {
    given.items = items;
    const page = await mounted(SubscribersPage, {});
    await expect.poll(() => page.querySelector('[role=status]')?.textContent).toBeTruthy();
    return page;
}

const row = (page: HTMLElement, name: string) =>
    [...page.querySelectorAll('tr')].find((each) => each.querySelector('th')?.textContent === name);

it('each system is named with how it is doing, and one that takes everything cannot be sent to again', async () => {
    const page = await shown(on, failing, stopped);

    expect(row(page, 'city')?.textContent).toContain('正常');
    expect(row(page, 'city')?.querySelector('button')).toBeNull();
    expect(row(page, 'province')?.textContent).toContain('推送失败');
    expect(row(page, 'province')?.textContent).toContain('3 次');
    expect(row(page, 'province')?.textContent).toContain('对方没有接收（HTTP 503）');
    expect(row(page, 'province')?.textContent).toContain('2026-11-24 11:16');
    expect(row(page, 'old')?.textContent).toContain('对方已停止接收');
    expect(row(page, 'old')?.textContent).toContain('HTTP 410');
});

it('an administrator sends to one again, and the page reads how it is doing now', async () => {
    const page = await shown(failing);
    post.mockImplementation(async () => {
        given.items = [on];
        return { response: new Response(null, { status: 204 }) };
    });

    const button = row(page, 'province')?.querySelector('button');
    expect(button?.getAttribute('aria-label')).toBe('再推送：province');
    button?.click();

    await expect.poll(() => row(page, 'city')?.textContent).toContain('正常');
    expect(post).toHaveBeenCalledWith('/api/v1/admin/feed/subscribers/{name}/attempts', { params: { path: { name: 'province' } } });
    expect(told).toEqual(['已安排再推送，结果稍后可见']);
});

it('without a subscriber the page says so', async () => {
    const page = await shown();
    expect(page.textContent).toContain('系统设置里没有接收办件数据的系统。');
    expect(page.querySelector('table')).toBeNull();
});
