import { afterEach, expect, it } from 'vitest';
import { tabNotes } from '@/offline/storage';
import { fromQuery, sortOf, toQuery, UNFILTERED } from './filters';

afterEach(() => tabNotes.names().forEach((name) => tabNotes.removeItem(name)));

const readAgain = (query: ReturnType<typeof toQuery>) => fromQuery(query as Parameters<typeof fromQuery>[0]);

it('keeps every filter in the address', () => {
    const filters = { ...UNFILTERED, matter: 'injury-determination', reached: 'missed', mine: true, late: true, ended: true, sort: 'oldest' } as const;

    expect(readAgain(toQuery(filters))).toEqual(filters);
    expect(toQuery(UNFILTERED)).toEqual({});
});

it('keeps what is looked for in the tab, and only its number in the address', () => {
    const searching = { ...UNFILTERED, q: '李娜' };

    const query = toQuery(searching);

    expect(JSON.stringify(query)).not.toContain('李娜');
    expect(readAgain(query)).toEqual(searching);
    expect(toQuery(searching)).toEqual(query);
    expect(toQuery({ ...UNFILTERED, q: '王伟' })).not.toEqual(query);
});

it('shows the queue for a search that another tab made, and for a level and an order that do not exist', () => {
    expect(fromQuery({ search: '7', reached: 'purple', sort: 'purple' })).toEqual(UNFILTERED);
});

it('shows what presses first, with ended matters the newest first, unless another order is wanted', () => {
    expect(sortOf(UNFILTERED)).toBe('pressing');
    expect(sortOf({ ...UNFILTERED, ended: true })).toBe('newest');
    expect(sortOf({ ...UNFILTERED, ended: true, sort: 'oldest' })).toBe('oldest');
});
