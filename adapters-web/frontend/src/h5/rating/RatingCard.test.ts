// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import { mounted } from '@/testing/mounted';
import RatingCard from './RatingCard.vue';

const MATTER = '019ab7c2-6e00-7b20-8d00-4a6b3c2d1e02';

const { post } = vi.hoisted(() => ({ post: vi.fn() }));

vi.mock('../service', () => ({ api: { POST: post } }));

const rated = vi.fn();

beforeEach(() => {
    post.mockReset();
    rated.mockReset();
});

const shown = (props: Record<string, unknown>) => mounted(RatingCard, { matter: MATTER, ratings: [], rateable: [], onRated: rated, ...props });

async function choose(page: HTMLElement, grade: string) {
    const radio = page.querySelector<HTMLInputElement>(`input[value=${grade}]`);
    radio?.click();
    await nextTick();
}

const press = (page: HTMLElement) => page.querySelector('button')?.click();

it('the latest contact point without a rating is asked for, and a grade comes before the words', async () => {
    const page = await shown({ rateable: ['end', 'acceptance'] });

    expect(page.querySelector('h2')?.textContent).toBe('办结以后，您对服务满意吗？');
    expect(page.querySelector('[role=radiogroup]')?.getAttribute('aria-label')).toBe('办结以后，您对服务满意吗？');
    expect([...page.querySelectorAll('label')].map((each) => each.textContent?.trim())).toEqual([
        '非常满意',
        '满意',
        '基本满意',
        '不满意',
        '非常不满意',
    ]);
    expect(page.querySelector('textarea'), 'nothing is written before a grade').toBeNull();
    expect(page.querySelector('button')).toBeNull();
});

it('what was chosen and written is sent once, for its contact point', async () => {
    let answer: () => void = () => undefined;
    post.mockReturnValue(new Promise((done) => (answer = () => done({ data: {}, response: new Response() }))));
    const page = await shown({ rateable: ['supplement'] });
    await choose(page, 'dissatisfied');
    const words = page.querySelector('textarea');
    if (words) words.value = '等了三次';
    words?.dispatchEvent(new Event('input'));

    press(page);
    await nextTick();
    press(page);
    answer();

    await expect.poll(() => rated.mock.calls.length).toBe(1);
    expect(post.mock.calls).toEqual([
        [
            '/api/v1/matters/{matter}/rating',
            { params: { path: { matter: MATTER } }, body: { point: 'supplement', grade: 'dissatisfied', comment: '等了三次' } },
        ],
    ]);
    await expect.poll(() => page.querySelector('textarea')).toBeNull();
});

it('what could not be sent is kept, and the trouble is gone once it was sent', async () => {
    post.mockRejectedValueOnce(new TypeError('no network'));
    const page = await shown({ rateable: ['end'] });
    await choose(page, 'satisfied');
    press(page);
    await expect.poll(() => page.querySelector('[role=alert]')).not.toBeNull();
    expect(page.querySelector<HTMLInputElement>('input[value=satisfied]')?.checked).toBe(true);
    expect(rated).not.toHaveBeenCalled();

    post.mockResolvedValueOnce({ data: {}, response: new Response() });
    press(page);
    await expect.poll(() => rated.mock.calls.length).toBe(1);
    await expect.poll(() => page.querySelector('[role=alert]')).toBeNull();
});

it('a rating that was given is shown with what became of it', async () => {
    const page = await shown({
        ratings: [
            { point: 'acceptance', grade: 'satisfied', comment: '很快' },
            { point: 'supplement', grade: 'dissatisfied', review: { step: 'verify', due: '2026-12-04' } },
            {
                point: 'end',
                grade: 'very-dissatisfied',
                review: { step: 'done', due: '2026-12-11', answer: { at: '2026-12-02T01:30:00Z', text: '已向您道歉，并改了流程。' } },
            },
        ],
    });

    expect(page.querySelector('[role=radiogroup]'), 'nothing is asked').toBeNull();
    expect(page.textContent).toContain('您对受理的评价');
    expect(page.textContent).toContain('很快');
    expect(page.textContent).toContain('最晚 2026-12-04');
    expect(page.textContent).toContain('2026-12-02 09:30 答复：');
    expect(page.textContent).toContain('已向您道歉，并改了流程。');
});
