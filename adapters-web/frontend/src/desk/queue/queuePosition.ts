import { parsed } from '@/client/json';
import { tabNotes } from '@/offline/storage';

/** The position in the queue, so an officer can go from one matter to the next and return to the same place. */
const PLACE = 'onething.desk.round';

interface QueuePosition {
    ids: string[];
    /** The filters at that time. */
    from?: string;
    last?: string;
}

const read = (): QueuePosition => parsed(tabNotes.getItem(PLACE) ?? '{"ids":[]}');
const keep = (round: QueuePosition) => tabNotes.setItem(PLACE, JSON.stringify(round));

export const leave = (ids: readonly string[], from: string) => keep({ ...read(), ids: [...ids], from });
export const origin = () => read().from ?? '/';
export const visit = (id: string) => keep({ ...read(), last: id });

/**
 * The row for an officer who returns from a matter: its own, or the next after it that is still shown, if it has moved
 * further down than the list was read.
 */
export function rowToReturnTo(shown: readonly string[]): string | undefined {
    const { ids, last } = read();
    if (!last || shown.includes(last)) return last;
    const after = ids.slice(ids.indexOf(last) + 1);
    return after.find((id) => shown.includes(id)) ?? ids.findLast((id) => shown.includes(id));
}

/** How many rows an officer left at this address; 0 if they come from elsewhere. */
export function rowsLeft(address: string): number {
    const { ids, from, last } = read();
    return from === address && last ? ids.length : 0;
}

/** The next or previous matter in the queue, if there is one. */
export function beside(id: string, way: 1 | -1): string | undefined {
    const { ids } = read();
    const at = ids.indexOf(id);
    return at < 0 ? undefined : ids[at + way];
}
