import type { DeskView } from '@/client/model';
import { type Narrowed, sortOf, UNFILTERED } from './filters';

/** An officer has no more views than this, with names of no more characters. */
export const MOST_VIEWS = 20;
export const LONGEST_NAME = 20;

/** The filters and the order under a name. What the officer looks for is left out: it names a person. */
export function toView(name: string, narrowed: Narrowed): DeskView {
    return {
        name,
        ...(narrowed.matter ? { matter: narrowed.matter } : {}),
        ...(narrowed.reached ? { reached: narrowed.reached } : {}),
        mine: narrowed.mine,
        overdue: narrowed.late,
        awaitsApproval: narrowed.approvals,
        open: !narrowed.ended,
        sort: sortOf(narrowed),
    };
}

export function fromView(view: DeskView): Narrowed {
    const filters: Narrowed = {
        ...UNFILTERED,
        matter: view.matter ?? '',
        reached: view.reached ?? '',
        mine: view.mine,
        late: view.overdue,
        approvals: view.awaitsApproval,
        ended: !view.open,
    };
    return { ...filters, sort: sortOf(filters) === view.sort ? '' : view.sort };
}

/** A view of the same name is replaced where it stands. */
export function withView(views: readonly DeskView[], added: DeskView): DeskView[] {
    const isThere = views.some(({ name }) => name === added.name);
    return isThere ? views.map((view) => (view.name === added.name ? added : view)) : [...views, added];
}
