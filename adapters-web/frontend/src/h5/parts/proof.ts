import { Refused } from '@/client/problem';

const KINDS = ['step-up-required', 'proof-too-old'];

/** Whether it is refused for no other reason than that signing in was too long ago. */
export const wantsProof = (trouble: unknown): boolean => trouble instanceof Refused && KINDS.includes(trouble.kind);
