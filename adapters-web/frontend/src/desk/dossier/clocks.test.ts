import { describe, expect, it } from 'vitest';
import type { Countdown } from '@/client/model';
import { changes, mostPressing, supposed } from './clocks';

const clock = (code: string, day?: string, more: Partial<Countdown> = {}): Countdown => ({
    clock: code,
    title: code,
    turn: 'agency',
    paused: false,
    ...(day ? { statutory: { day, provisional: false } } : {}),
    ...more,
});

describe('what an action does to the clocks', () => {
    it('is shown before it is taken', () => {
        const before = [clock('review', '2026-12-08')];
        const after = [clock('determination', '2026-12-23')];
        const told = changes(before, after).join();
        expect(told).toContain('review');
        expect(told).toContain('2026-12-23');
    });

    it('is shown when it only moves a day, or pauses', () => {
        expect(changes([clock('a', '2026-12-08')], [clock('a', '2027-01-07')])[0]).toContain('2027-01-07');
        expect(changes([clock('a', '2026-12-08')], [clock('a', undefined, { paused: true })])).toHaveLength(1);
    });

    it('is shown for an assumed day, and for what it would stop', () => {
        const running = { title: 'a', turn: 'agency' as const, sentences: [] as string[] };
        const after = supposed([
            { ...running, clock: 'a', state: 'running', statutory: { day: '2027-01-07', provisional: false } },
            { ...running, clock: 'b', state: 'stopped' },
        ]);
        const told = changes([clock('a', undefined, { paused: true }), clock('b', '2026-12-08')], after);
        expect(told[0]).toContain('2027-01-07');
        expect(told[1]).toContain('“b”');
    });

    it('is shown as none where there is none', () => {
        expect(changes([clock('a', '2026-12-08')], [clock('a', '2026-12-08')])).toHaveLength(1);
    });
});

it('puts our own running clock before one that waits for others', () => {
    const waiting = clock('supplement', '2026-11-25', { turn: 'citizen' });
    expect(mostPressing([waiting, clock('review', '2026-12-08')])?.clock).toBe('review');
});
