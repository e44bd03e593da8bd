// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { mounted } from '@/testing/mounted';
import SealMark from './SealMark.vue';

it.each([
    ['waiting', '待盖章'],
    ['sample', '样章'],
    ['sealed', '已盖章'],
])('says of a paper that it is %s', async (seal, words) => {
    expect((await mounted(SealMark, { seal })).textContent).toBe(words);
});

it('says nothing of a paper that gets no seal', async () => {
    expect((await mounted(SealMark, {})).textContent).toBe('');
});
