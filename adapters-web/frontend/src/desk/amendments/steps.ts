import type { Amendment, AmendmentStep } from '@/client/model';

type Step = AmendmentStep['step'];

/** The steps that the signed-in administrator can take with an amendment. */
export function stepsOf({ stage, edits, inForce, mayApprove }: Amendment, today: string): Step[] {
    if (stage === 'editing') return edits.length > 0 && inForce ? ['submit', 'discard'] : ['discard'];
    if (stage === 'submitted') return mayApprove ? ['approve', 'give-back', 'discard'] : ['give-back', 'discard'];
    const holds = inForce !== undefined && inForce.from <= today;
    if (stage === 'published') return holds ? [] : ['ask-withdrawal'];
    if (stage === 'withdrawing') return mayApprove && !holds ? ['withdraw', 'keep'] : ['keep'];
    return [];
}
