// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mounted } from '@/testing/mounted';
import type { ServiceStatus } from '@/client/model';

const answer: ServiceStatus = {
    at: '2026-11-30T01:00:00Z',
    functions: [
        { function: 'face-sign-in', state: 'down', title: '粤信签登录', detail: '暂时不能用', instead: '可以改用账号密码登录。' },
        { function: 'uploads', state: 'works', title: '上传材料', detail: '正常' },
    ],
};
const asked = vi.fn<typeof fetch>();

beforeEach(() => {
    vi.resetModules();
    asked.mockReset();
    vi.stubGlobal('fetch', asked);
});
afterEach(() => void vi.unstubAllGlobals());

const note = async (...functions: string[]) => {
    const { default: StatusNote } = await import('./StatusNote.vue');
    const place = await mounted(StatusNote, { functions });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await new Promise((done) => setTimeout(done));
    return place.textContent?.replaceAll(/\s/g, '');
};

it('says what does not work, and what is possible instead', async () => {
    asked.mockResolvedValue(Response.json(answer));
    expect(await note('face-sign-in', 'uploads')).toBe('粤信签登录暂时不能用可以改用账号密码登录。');
});

it('says nothing of what works, and nothing of other functions', async () => {
    asked.mockResolvedValue(Response.json(answer));
    expect(await note('uploads')).toBe('');
});

it('says nothing when there is no answer', async () => {
    asked.mockRejectedValue(new TypeError());
    expect(await note('face-sign-in')).toBe('');
});

it('asks once for pages that open one after another', async () => {
    asked.mockResolvedValue(Response.json(answer));
    await note('uploads');
    await note('uploads');
    expect(asked).toHaveBeenCalledTimes(1);
});
