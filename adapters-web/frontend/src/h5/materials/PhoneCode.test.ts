// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mounted } from '@/testing/mounted';
import PhoneCode from './PhoneCode.vue';

const { toDataURL } = vi.hoisted(() => ({ toDataURL: vi.fn(async () => 'data:image/png,code') }));
vi.mock('qrcode', () => ({ toDataURL }));

const onLook = vi.fn();
const on = (width: 'wide' | 'narrow') => {
    vi.stubGlobal('matchMedia', () => ({ matches: width === 'wide' }));
    return mounted(PhoneCode, { path: '/apply/b1/materials', onLook });
};

beforeEach(() => {
    toDataURL.mockClear();
    onLook.mockClear();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

describe('the code for a phone', () => {
    it('opens the same page there', async () => {
        const page = await on('wide');
        await vi.waitFor(() => expect(page.querySelector('img')?.getAttribute('src')).toBe('data:image/png,code'));
        expect(toDataURL).toHaveBeenCalledWith(`${location.origin}/apply/b1/materials`, expect.anything());
    });

    it('looks for what the phone has handed in, as long as it is shown', async () => {
        await on('wide');
        await vi.advanceTimersByTimeAsync(10_000);
        expect(onLook).toHaveBeenCalledTimes(2);
    });

    it('is not shown on a phone', async () => {
        const page = await on('narrow');
        await vi.advanceTimersByTimeAsync(10_000);
        expect(page.querySelector('img')).toBeNull();
        expect(onLook).not.toHaveBeenCalled();
    });
});
