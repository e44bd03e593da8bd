import { expect, it } from 'vitest';
import { sealWords, stampWords } from './sealWords';

const seal = { holder: '揭阳市人力资源和社会保障局', at: '2026-12-08T02:30:05Z', stamped: '2026-12-08T02:31:06Z' };

it('says whose seal it is and when the paper was sealed', () => {
    expect(sealWords({ ...seal, standing: 'sealed' })).toMatch(/^已加盖电子印章：揭阳市人力资源和社会保障局，.*10:30/);
});

it('never calls a sample an official seal', () => {
    expect(sealWords({ ...seal, standing: 'sample' })).toMatch(/样章.*没有法律效力/);
});

it('says that a paper waits for its seal, and nothing of a stamp', () => {
    expect(sealWords({ standing: 'waiting' })).toMatch(/^待盖章/);
    expect(stampWords({ standing: 'waiting' })).toBe('');
});

it('says when the seal was stamped', () => {
    expect(stampWords({ ...seal, standing: 'sealed', stampHolds: true })).toMatch(/时间戳.*10:31/);
});

it('never shows the time of a stamp that does not hold', () => {
    for (const broken of [{ stampHolds: false }, {}]) {
        const said = stampWords({ ...seal, standing: 'sealed', ...broken });
        expect(said).toMatch(/时间戳.*不成立/);
        expect(said).not.toMatch(/10:31/);
    }
});
