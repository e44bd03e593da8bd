import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Api } from './api';
import { offeredGuide } from './guide';

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

it('without a network they use the one on the device', async () => {
    await offeredGuide(offering('another-guide'))();
    await vi.waitFor(async () => expect(await offeredGuide(away)()).toBe('another-guide'));
});
