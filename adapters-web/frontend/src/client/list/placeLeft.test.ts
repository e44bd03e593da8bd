// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { placeLeft } from './placeLeft';

const PLACE = { left: 0, top: 900 };

function pageOfHeight(height: number) {
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(height);
}

afterEach(() => vi.restoreAllMocks());

it('goes back to the place once the page is long enough', async () => {
    pageOfHeight(innerHeight);
    const place = placeLeft(PLACE);
    pageOfHeight(innerHeight + 900);

    expect(await place).toBe(PLACE);
});

it('leaves a person alone who moves on the page meanwhile', async () => {
    pageOfHeight(innerHeight);
    const place = placeLeft(PLACE);
    dispatchEvent(new Event('wheel'));
    pageOfHeight(innerHeight + 900);

    expect(await place).toBe(false);
});

it('stays at the top of a page that does not become long enough', async () => {
    pageOfHeight(innerHeight);
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 5_000));

    expect(await placeLeft(PLACE)).toBe(false);
});
