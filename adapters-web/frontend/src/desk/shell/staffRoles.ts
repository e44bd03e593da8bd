import type { Staff } from '@/client/model';

export type StaffRole = Staff['roles'][number];

/** The roles that an administrator gives, in the order of the form. */
export const STAFF_ROLES = ['officer', 'approver', 'head', 'report-officer'] as const satisfies readonly StaffRole[];

/** The role that another one rests on: only an officer can be one for reports, only an approver the head of the office. */
const RESTS_ON: Partial<Record<StaffRole, StaffRole>> = { 'report-officer': 'officer', head: 'approver' };

/** Whether the form offers the role: the head of the office is chosen among the approvers. */
export const isOffered = (role: StaffRole, roles: readonly StaffRole[]) => role !== 'head' || roles.includes('approver');

/** The roles after one was given or taken away: with the role that it rests on, and without those that rest on it. */
export function withRole(roles: readonly StaffRole[], role: StaffRole, given: boolean): StaffRole[] {
    const has = new Set(roles);
    if (given) {
        has.add(role);
        const base = RESTS_ON[role];
        if (base) has.add(base);
    } else {
        has.delete(role);
        STAFF_ROLES.filter((each) => RESTS_ON[each] === role).forEach((each) => has.delete(each));
    }
    return STAFF_ROLES.filter((each) => has.has(each));
}
