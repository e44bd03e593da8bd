import { expect, it } from 'vitest';
import { UNFILTERED } from './filters';
import { fromView, toView, withView } from './views';

const FILTERED = { ...UNFILTERED, matter: 'injury-determination', reached: 'red', mine: true, late: true, sort: 'oldest' } as const;

it('gives back every filter and the order of a view', () => {
    expect(fromView(toView('我的', FILTERED))).toEqual(FILTERED);
    expect(fromView(toView('全部', UNFILTERED))).toEqual(UNFILTERED);
    expect(fromView(toView('办结', { ...UNFILTERED, ended: true, approvals: true }))).toEqual({ ...UNFILTERED, ended: true, approvals: true });
});

it('never keeps what was looked for', () => {
    expect(JSON.stringify(toView('我的', { ...FILTERED, q: '李娜' }))).not.toContain('李娜');
});

it('replaces a view of the same name, and adds another at the end', () => {
    const first = toView('一', UNFILTERED);
    const second = toView('二', UNFILTERED);
    const other = toView('一', FILTERED);

    expect(withView([first, second], other)).toEqual([other, second]);
    expect(withView([first], second)).toEqual([first, second]);
});
