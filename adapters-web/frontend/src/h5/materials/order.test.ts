import { describe, expect, it } from 'vitest';
import { moved } from './order';

const random = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

describe('a page that is moved', () => {
    it('changes places with its neighbour, and back', () => {
        const next = random(13);
        for (let turn = 0; turn < 300; turn++) {
            const files = Array.from({ length: 2 + Math.floor(next() * 8) }, (_, place) => `f${place}`);
            const place = Math.floor(next() * (files.length - 1));
            const file = files[place] as string;
            const down = moved(files, file, 'down');
            expect(down.indexOf(file)).toBe(place + 1);
            expect(down.toSorted()).toEqual(files.toSorted());
            expect(moved(down, file, 'up')).toEqual(files);
        }
    });

    it('stays at an end, and where it is not there', () => {
        expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b']);
        expect(moved(['a', 'b'], 'b', 'down')).toEqual(['a', 'b']);
        expect(moved(['a', 'b'], 'c', 'down')).toEqual(['a', 'b']);
    });
});
