import { expect, it } from 'vitest';
import { spansOf } from './spans';

it('joins consecutive days, also over the end of a month or a year', () => {
    expect(spansOf(['2026-05-02', '2026-05-01', '2026-04-30', '2026-05-09'])).toEqual([
        { from: '2026-04-30', to: '2026-05-02' },
        { from: '2026-05-09', to: '2026-05-09' },
    ]);
    expect(spansOf(['2026-12-31', '2027-01-01'])).toEqual([{ from: '2026-12-31', to: '2027-01-01' }]);
    expect(spansOf([])).toEqual([]);
});
