// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Offer } from '@/client/model';
import { mounted } from '@/testing/mounted';
import OfferLines from './OfferLines.vue';

vi.mock('../shell/dialogs', () => ({ confirmed: vi.fn() }));
vi.mock('vue-router', () => ({ useRoute: () => ({ path: '/apply/b1/materials' }) }));

const offer = (kind: Offer['kind'], title: string): Offer => ({
    kind,
    reference: title,
    title,
    fileName: `${title}.pdf`,
    number: 'JY2026113000001',
    issued: '2026-11-30',
    meets: ['id-card'],
});
const earlier = (many: number) => Array.from({ length: many }, (_, at) => offer('earlier', `earlier ${at + 1}`));
const page = (...offers: Offer[]) => mounted(OfferLines, { bundle: 'b1', offers });

const shown = (page: Element) => [...page.querySelectorAll('.offered')].map((line) => line.firstChild?.textContent?.trim());
const more = (page: Element) => page.querySelector<HTMLButtonElement>('[aria-expanded]');

describe('what is offered instead of an upload', () => {
    it('shows the newest files of earlier bundles, and all papers and licences', async () => {
        const all = await page(offer('paper', 'decision'), ...earlier(28), offer('licence', 'card'));
        expect(shown(all)).toEqual(['decision', 'earlier 1.pdf', 'earlier 2.pdf', 'earlier 3.pdf', 'card']);
        expect(more(all)?.textContent).toContain('25');
    });

    it('shows the others on request, and fewer again', async () => {
        const all = await page(...earlier(5));
        more(all)?.click();
        await expect.poll(() => shown(all).length).toBe(5);
        expect(more(all)?.getAttribute('aria-expanded')).toBe('true');

        more(all)?.click();
        await expect.poll(() => shown(all).length).toBe(3);
    });

    it('needs no button for three', async () => {
        expect(more(await page(...earlier(3)))).toBeNull();
    });
});
