// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mounted } from '@/testing/mounted';
import ExamplePicture from './ExamplePicture.vue';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>样例 # %</text></svg>';

describe('the drawing of a paper', () => {
    it('is a picture with words, and nothing of it becomes a part of the page', async () => {
        const page = await mounted(ExamplePicture, { svg, title: '诊断证明书' });
        const picture = page.querySelector('img');

        expect(picture?.getAttribute('alt')).toBe('样例：诊断证明书');
        expect(decodeURIComponent(picture?.getAttribute('src')?.replace('data:image/svg+xml,', '') ?? '')).toBe(svg);
        expect(page.querySelector('svg')).toBeNull();
        expect(page.querySelector('details')?.open).toBe(false);
    });

    it('is open where a paper has to be handed in again', async () => {
        const page = await mounted(ExamplePicture, { svg, title: '', open: true });

        expect(page.querySelector('details')?.open).toBe(true);
    });
});
