import { Refused } from '@/client/problem';

/** Whether the only reason for the refusal is that the sign-in was too long ago. */
export const wantsProof = (trouble: unknown): boolean =>
    trouble instanceof Refused && trouble.kind === 'step-up-required';
