import { momentOf } from '@/form/today';
import type { components } from '@/generated/api';
import { words } from '@/words/h5';

/** What is said about the seal of a paper: not sealed yet, a sample without legal effect, or whose seal it is. */
export function sealWords({ sealed, sample, holder = '', at = '' }: components['schemas']['PaperSeal']) {
    if (!sealed) return words.verify.seal.waiting;
    const say = sample === false ? words.verify.seal.sealed : words.verify.seal.sample;
    return say(holder, momentOf(at));
}
