import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const answered = (date: string) => new Headers({ Date: new Date(date).toUTCString() });

describe('the service’s time', () => {
    let clock: typeof import('./clock');

    beforeEach(async () => {
        vi.useFakeTimers({ now: new Date('2026-11-27T02:00:00Z'), toFake: ['Date', 'performance'] });
        vi.resetModules();
        clock = await import('./clock');
    });
    afterEach(() => void vi.useRealTimers());

    const told = () => new Date(clock.now()).toISOString();

    it('is this device’s until the service has answered', () => {
        expect(told()).toBe('2026-11-27T02:00:00.000Z');
        clock.learnTime(new Headers());
        expect(told()).toBe('2026-11-27T02:00:00.000Z');
    });

    it('is right on a phone whose clock is a day behind, and runs on', () => {
        clock.learnTime(answered('2026-11-28T02:00:00Z'));
        vi.advanceTimersByTime(90_000);
        expect(told()).toBe('2026-11-28T02:01:30.000Z');
    });

    it('stays right when the person sets the clock meanwhile', () => {
        clock.learnTime(answered('2026-11-28T02:00:00Z'));
        vi.setSystemTime(new Date('2026-12-24T02:00:00Z'));
        expect(told()).toBe('2026-11-28T02:00:00.000Z');
    });

    it('does not go back for a cached response', () => {
        clock.learnTime(answered('2026-11-28T02:00:00Z'));
        clock.learnTime(answered('2026-11-28T01:56:00Z'));
        expect(told()).toBe('2026-11-28T02:00:00.000Z');
    });
});
