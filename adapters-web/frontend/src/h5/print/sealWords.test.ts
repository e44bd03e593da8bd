import { expect, it } from 'vitest';
import { sealWords } from './sealWords';

const seal = { sealed: true, holder: '揭阳市人力资源和社会保障局', at: '2026-12-08T02:30:05Z' };

it('says whose seal it is and when the paper was sealed', () => {
    expect(sealWords({ ...seal, sample: false })).toMatch(/^已加盖电子印章：揭阳市人力资源和社会保障局，.*10:30/);
});

it('never calls a sample an official seal', () => {
    expect(sealWords({ ...seal, sample: true })).toMatch(/样章.*没有法律效力/);
    expect(sealWords(seal)).toMatch(/样章/);
});

it('says that a paper waits for its seal', () => {
    expect(sealWords({ sealed: false })).toMatch(/^待盖章/);
});
