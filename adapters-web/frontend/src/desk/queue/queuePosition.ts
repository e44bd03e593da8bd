import { tabNotes } from '@/offline/storage';

/** The position in the queue, so an officer can go from one matter to the next and return to the same place. */
const PLACE = 'onething.desk.round';

interface QueuePosition {
    ids: string[];
    /** The filters at that time. */
    from?: string;
    last?: string;
}

const read = (): QueuePosition => JSON.parse(tabNotes.getItem(PLACE) ?? '{"ids":[]}') as QueuePosition;
const keep = (round: QueuePosition) => tabNotes.setItem(PLACE, JSON.stringify(round));

export const leave = (ids: readonly string[], from: string) => keep({ ...read(), ids: [...ids], from });
export const origin = () => read().from ?? '/';
export const visit = (id: string) => keep({ ...read(), last: id });
export const lastVisited = () => read().last;

/** The next or previous matter in the queue, if there is one. */
export function beside(id: string, way: 1 | -1): string | undefined {
    const { ids } = read();
    const at = ids.indexOf(id);
    return at < 0 ? undefined : ids[at + way];
}
