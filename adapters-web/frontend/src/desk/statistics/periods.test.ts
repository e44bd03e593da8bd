import { describe, expect, it } from 'vitest';
import { flawOf, periodFrom, periodOf, PRESETS } from './periods';

describe('periods', () => {
    it.each([
        ['2026-11-30', '2026-11-01 2026-11-30', '2026-10-01 2026-10-31', '2026-10-01 2026-11-30', '2026-01-01 2026-11-30'],
        ['2026-01-01', '2026-01-01 2026-01-01', '2025-12-01 2025-12-31', '2026-01-01 2026-01-01', '2026-01-01 2026-01-01'],
        ['2028-03-15', '2028-03-01 2028-03-15', '2028-02-01 2028-02-29', '2028-01-01 2028-03-15', '2028-01-01 2028-03-15'],
        ['2026-04-01', '2026-04-01 2026-04-01', '2026-03-01 2026-03-31', '2026-04-01 2026-04-01', '2026-01-01 2026-04-01'],
    ])('of %s end today, but for the last month', (today, ...expected) => {
        const found = PRESETS.map((preset) => periodOf(preset, today)).map(({ from, to }) => `${from} ${to}`);
        expect(found).toEqual(expected);
    });

    it('are in the address, and this month without one', () => {
        const today = '2026-11-30';
        const month = { from: '2026-11-01', to: today };
        expect(periodFrom({ from: '2026-01-01', to: '2026-03-31' }, today)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
        expect(periodFrom({}, today)).toEqual(month);
        expect(periodFrom({ from: '2026-01-01' }, today)).toEqual(month);
        expect(periodFrom({ from: 'rubbish', to: '2026-03-31' }, today)).toEqual(month);
        expect(periodFrom({ from: ['2026-01-01'], to: '2026-03-31' }, today)).toEqual(month);
    });

    it.each([
        ['2026-11-01', '2026-11-30', undefined],
        ['2028-01-01', '2028-12-31', undefined],
        ['2026-11-30', '2026-11-30', undefined],
        ['2026-11-30', '2026-11-29', 'order'],
        ['2026-01-01', '2027-01-02', 'length'],
        ['1999-12-31', '2000-01-01', 'years'],
        ['2099-12-31', '2100-01-01', 'years'],
        ['0002-11-01', '2026-11-01', 'years'],
        ['2026-13-01', '2026-11-01', 'years'],
    ])('from %s to %s have the flaw %s', (from, to, flaw) => {
        expect(flawOf({ from, to })).toBe(flaw);
    });
});
