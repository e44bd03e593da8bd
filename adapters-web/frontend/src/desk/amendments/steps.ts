import type { Amendment, AmendmentStep } from '@/client/model';

type Step = AmendmentStep['step'];

/** The steps that the signed-in administrator can take with an amendment. */
export function stepsOf({ stage, edits, inForce, mayApprove }: Amendment): Step[] {
    if (stage === 'editing') return edits.length > 0 && inForce ? ['submit', 'discard'] : ['discard'];
    if (stage === 'submitted') return mayApprove ? ['approve', 'give-back', 'discard'] : ['give-back', 'discard'];
    return [];
}
