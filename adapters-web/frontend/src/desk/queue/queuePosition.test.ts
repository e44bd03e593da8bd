// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { leave, rowsLeft, rowToReturnTo, visit } from './queuePosition';

beforeEach(() => {
    sessionStorage.clear();
    leave(['1', '2', '3', '4'], '/?mine');
    visit('2');
});

it('is the row of the matter that the officer comes from', () => {
    expect(rowToReturnTo(['1', '4', '2'])).toBe('2');
});

it('is the next row that is still there, where the matter is no longer listed', () => {
    expect(rowToReturnTo(['1', '4', '5'])).toBe('4');
    expect(rowToReturnTo(['1', '5'])).toBe('1');
    expect(rowToReturnTo(['5'])).toBeUndefined();
});

it('leaves as many rows as there were, at their address alone', () => {
    expect(rowsLeft('/?mine')).toBe(4);
    expect(rowsLeft('/')).toBe(0);
});
