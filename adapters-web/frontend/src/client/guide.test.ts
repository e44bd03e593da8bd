import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Api } from './api';
import { newestGuide, offeredGuide } from './guide';

const offering = (...codes: string[]) =>
    ({ GET: vi.fn(async () => ({ data: { guides: codes.map((code) => ({ code })) }, response: new Response('{}') })) }) as unknown as Api;
const away = { GET: () => Promise.reject(new TypeError('no network')) } as unknown as Api;

it('the pages use the guide that the service offers, with any code', async () => {
    const api = offering('another-guide');
    const guideCode = offeredGuide(api);
    expect(await guideCode()).toBe('another-guide');
    expect(await guideCode()).toBe('another-guide');
    expect(api.GET).toHaveBeenCalledTimes(1);
});

it('the guide is read at an address that never changes', async () => {
    const api = { GET: vi.fn(async () => ({ data: { guides: [{ code: 'a-guide', content: '9f86' }] }, response: new Response('{}') })) };
    await newestGuide(api as unknown as Api);
    expect(api.GET).toHaveBeenLastCalledWith('/api/v1/guides/{guide}', {
        params: { path: { guide: 'a-guide' }, query: { content: '9f86' } },
    });
});

it('without a network they use the one on the device', async () => {
    await offeredGuide(offering('another-guide'))();
    await vi.waitFor(async () => expect(await offeredGuide(away)()).toBe('another-guide'));
});
