import { momentOf } from '@/form/today';
import type { components } from '@/generated/api';
import { words } from '@/words/h5';

type PaperSeal = components['schemas']['PaperSeal'];

/** What is said about the seal of a paper: not sealed yet, a sample without legal effect, or whose seal it is. */
export function sealWords({ standing, holder = '', at = '' }: PaperSeal) {
    if (standing === 'waiting') return words.verify.seal.waiting;
    return words.verify.seal[standing](holder, momentOf(at));
}

/** What is said about the time stamps in the sealed files. Nothing before the paper is sealed. */
export function stampWords({ stamped, stampHolds }: PaperSeal) {
    if (!stamped) return '';
    return stampHolds ? words.verify.seal.stamped(momentOf(stamped)) : words.verify.seal.stampBroken;
}
