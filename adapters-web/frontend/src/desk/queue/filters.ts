import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { DeskSort } from '@/client/model';
import { tabNotes } from '@/offline/storage';

/** The filters of the queue, its order, and what is looked for. */
export interface Narrowed {
    /** What the officer looks for; empty for the queue itself. */
    q: string;
    matter: string;
    /** The lowest escalation level. */
    reached: '' | 'amber' | 'red' | 'missed' | 'breached';
    mine: boolean;
    approvals: boolean;
    late: boolean;
    ended: boolean;
    /** Empty for the usual order. */
    sort: '' | DeskSort;
}

export const UNFILTERED: Narrowed = { q: '', matter: '', reached: '', mine: false, approvals: false, late: false, ended: false, sort: '' };

/** Nothing presses about ended matters, so with them the newest come first. */
export const sortOf = ({ sort, ended }: Narrowed): DeskSort => sort || (ended ? 'newest' : 'pressing');

const FLAGS = ['mine', 'approvals', 'late', 'ended'] as const;
const SORTS = ['pressing', 'newest', 'oldest'] as const;
const LEVELS = ['amber', 'red', 'missed', 'breached'] as const;
/** How the names of a tab's notes of searches begin. */
export const SEARCHES = 'onething.desk.search.';

const text = (given: LocationQuery[string] | undefined) => (Array.isArray(given) ? given[0] : given) ?? '';

/**
 * The filters as a part of the address, so the back button returns to them and a page can link to them. What an
 * officer looks for names a person. It stays in the tab, and the address has only its number.
 */
export function toQuery(narrowed: Narrowed): LocationQueryRaw {
    const query: LocationQueryRaw = {};
    if (narrowed.q) query.search = keep(narrowed.q);
    if (narrowed.matter) query.matter = narrowed.matter;
    if (narrowed.reached) query.reached = narrowed.reached;
    if (narrowed.sort) query.sort = narrowed.sort;
    for (const flag of FLAGS) if (narrowed[flag]) query[flag] = null;
    return query;
}

export function fromQuery(query: LocationQuery): Narrowed {
    const search = text(query.search);
    return {
        q: search ? (tabNotes.getItem(SEARCHES + search) ?? '') : '',
        matter: text(query.matter),
        reached: LEVELS.find((level) => level === query.reached) ?? '',
        mine: 'mine' in query,
        approvals: 'approvals' in query,
        late: 'late' in query,
        ended: 'ended' in query,
        sort: SORTS.find((sort) => sort === query.sort) ?? '',
    };
}

/** The number of a text in this tab; the same text has the same number. */
function keep(q: string): string {
    const kept = tabNotes.names().filter((name) => name.startsWith(SEARCHES));
    const known = kept.find((name) => tabNotes.getItem(name) === q);
    const name = known ?? `${SEARCHES}${kept.length + 1}`;
    tabNotes.setItem(name, q);
    return name.slice(SEARCHES.length);
}
