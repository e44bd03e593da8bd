import { describe, expect, it } from 'vitest';
import { endOf, fieldOf, instantIn } from './past';

describe('an earlier instant', () => {
    it('is taken from the address only if it is one', () => {
        expect(instantIn('2026-11-23T01:00:00.123456Z')).toBe('2026-11-23T01:00:00.123456Z');
        expect(instantIn('yesterday')).toBe('');
        expect(instantIn(['2026-11-23T01:00:00Z'])).toBe('');
        expect(instantIn(undefined)).toBe('');
    });

    it('stands in the field in the time of the service', () => {
        expect(fieldOf('2026-11-23T01:02:03Z')).toBe('2026-11-23T09:02');
        expect(fieldOf('')).toBe('');
    });

    it('is the end of the chosen minute, so the minute is seen whole', () => {
        expect(endOf('2026-11-23T09:02', Date.parse('2026-11-24T00:00:00Z'))).toBe('2026-11-23T01:02:59.999Z');
    });

    it('is never ahead of now', () => {
        expect(endOf('2026-11-23T09:02', Date.parse('2026-11-23T01:02:30Z'))).toBe('2026-11-23T01:02:30.000Z');
    });
});
