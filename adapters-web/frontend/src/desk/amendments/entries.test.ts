import { describe, expect, it } from 'vitest';
import { entriesOf, moved, withCopy, without } from './entries';

describe('the entries of a list', () => {
    const value = 'work-injury\njiexi = labour-inspection\nlabour-inspection';

    it('are read line by line', () => {
        expect(entriesOf(` ${value}\n\n`)).toEqual([
            { name: 'work-injury' },
            { name: 'jiexi', copyOf: 'labour-inspection' },
            { name: 'labour-inspection' },
        ]);
        expect(entriesOf('')).toEqual([]);
    });

    it('change places with their neighbour', () => {
        expect(moved(value, 2, -1)).toBe('work-injury\nlabour-inspection\njiexi = labour-inspection');
        expect(moved(value, 0, 1)).toBe('jiexi = labour-inspection\nwork-injury\nlabour-inspection');
        expect(moved(value, 0, -1)).toBe(value);
        expect(moved(value, 2, 1)).toBe(value);
    });

    it('are removed, and added as copies', () => {
        expect(without(value, 1)).toBe('work-injury\nlabour-inspection');
        expect(withCopy('work-injury', ' huilai ', 'work-injury')).toBe('work-injury\nhuilai = work-injury');
    });
});
