import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextMinute } from './today';

describe('the next full minute', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it.each([
        ['2026-11-24T02:08:31Z', '2026-11-24T10:09'],
        ['2026-11-24T02:08:00Z', '2026-11-24T10:09'],
        ['2026-12-31T15:59:59Z', '2027-01-01T00:00'],
    ])('after %s is %s where the service is', (now, next) => {
        vi.setSystemTime(new Date(now));

        expect(nextMinute()).toBe(next);
    });
});
