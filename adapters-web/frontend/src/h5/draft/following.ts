import type { Checklist } from '@/client/model';

/**
 * The missing materials, if the bundle can be submitted without them (容缺); none if nothing is missing, or something
 * that may not follow.
 */
export function followingOf(checklist: Checklist | undefined): string[] {
    const missing = checklist?.missing ?? [];
    return missing.every((code) => checklist?.mayFollow?.includes(code)) ? missing : [];
}
