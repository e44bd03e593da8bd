import { Refused } from '@/client/problem';

/** Whether it is refused for no other reason than that signing in was too long ago. */
export const wantsProof = (trouble: unknown): boolean =>
    trouble instanceof Refused && trouble.kind === 'step-up-required';
