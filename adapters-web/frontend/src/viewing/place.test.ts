import { describe, expect, it } from 'vitest';
import { chance } from '@/testing/chance';
import { between, nudged, type Place, type Turn, turnedOn, unturned } from './place';

const TURNS: readonly Turn[] = [0, 90, 180, 270];

describe('a point of a turned page', () => {
    it('is found where the eye sees it', () => {
        const upperLeft = { x: 0, y: 0 };
        expect(TURNS.map((turn) => unturned(upperLeft, turn))).toEqual([
            { x: 0, y: 0 },
            { x: 0, y: 1 },
            { x: 1, y: 1 },
            { x: 1, y: 0 },
        ]);
    });

    it('comes back after four turns', () => {
        const point = { x: 0.25, y: 0.75 };
        const four = TURNS.reduce((at) => unturned(at, 90), point);
        expect(four).toEqual(point);
        expect(TURNS.map(turnedOn)).toEqual([90, 180, 270, 0]);
    });
});

describe('a rectangle', () => {
    it('is the same whichever corner it begins at', () => {
        const place = { left: 0.1, top: 0.2, width: 0.3, height: 0.4 };
        expect(between({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(place);
        expect(between({ x: 0.4, y: 0.2 }, { x: 0.1, y: 0.6 })).toEqual(place);
        expect(between({ x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(place);
    });

    it('ends at the edge of the page', () => {
        expect(between({ x: -0.5, y: 0.5 }, { x: 0.5, y: 1.5 })).toEqual({ left: 0, top: 0.5, width: 0.5, height: 0.5 });
    });

    it('is none where somebody only taps', () => {
        expect(between({ x: 0.5, y: 0.5 }, { x: 0.5001, y: 0.9 })).toBeUndefined();
        expect(between({ x: 1.2, y: 0.5 }, { x: 1.4, y: 0.9 })).toBeUndefined();
    });

    it('begins in the middle by keys, moves, grows, and stays on the page', () => {
        const first = nudged(undefined, 'ArrowLeft', false) as Place;
        expect(nudged(first, 'ArrowLeft', false)).toEqual({ ...first, left: 0.28 });
        expect(nudged(first, 'ArrowDown', true)).toEqual({ ...first, height: 0.22 });
        expect(nudged(first, 'x', false)).toBe(first);
        const drawn = chance(3);
        const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
        let place = first;
        for (let step = 0; step < 2_000; step++) {
            place = nudged(place, keys[Math.floor(drawn() * 4)] as string, drawn() < 0.5) as Place;
            expect(place.left >= 0 && place.top >= 0 && place.width > 0 && place.height > 0, `step ${step}`).toBe(true);
            expect(Math.max(place.left + place.width, place.top + place.height)).toBeLessThanOrEqual(1 + 1e-6);
        }
    });
});
