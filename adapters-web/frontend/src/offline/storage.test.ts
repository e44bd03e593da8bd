// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Notes } from './storage';

describe.each([
    ['allows storage', () => localStorage],
    ['denies storage', () => { throw new DOMException('denied', 'SecurityError'); }],
    ['has no room', () => ({ length: 0, getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); }, removeItem: () => undefined }) as unknown as Storage],
])('on a device that %s', (device, storage) => {
    let notes: Notes;

    beforeEach(() => {
        localStorage.clear();
        notes = new Notes(storage);
    });

    it('a note is read again on this page, and is gone once removed', () => {
        notes.setItem('onething.care', 'on');
        expect(notes.getItem('onething.care')).toBe('on');
        expect(notes.names()).toContain('onething.care');
        notes.removeItem('onething.care');
        expect(notes.getItem('onething.care')).toBeNull();
    });

    it('a later note replaces an earlier one', () => {
        notes.setItem('onething.care', 'on');
        notes.setItem('onething.care', 'off');
        expect(notes.getItem('onething.care')).toBe('off');
    });

    it('notes are removed by the beginning of their names', () => {
        for (const name of ['onething.search.1', 'onething.search.2', 'onething.draft']) notes.setItem(name, 'x');
        const ours = () => notes.names().filter((name) => name.startsWith('onething.'));
        notes.removeAll('onething.search.');
        expect(ours()).toEqual(['onething.draft']);
        notes.removeAll();
        expect(ours()).toEqual([]);
    });

    it('says whether notes outlive the page', () => {
        expect(notes.outliveThePage()).toBe(device !== 'denies storage');
    });
});
