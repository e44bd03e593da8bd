import { fileURLToPath } from 'node:url';

/** What the tests stand on: the service, its sample people, where pictures go. */
export const SERVICE = process.env.SERVICE ?? '';
export const PASSWORD = process.env.PASSWORD ?? 'Onething-2026';
export const SHOTS = process.env.SHOTS ?? fileURLToPath(new URL('../../target/pages/', import.meta.url));

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

const NUMERALS = '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');

/** A small sum in words, as a person would do it. */
export function solved(question: string): number {
    const sum = /比?([零一二三四五六七八九十]+)[加多]([零一二三四五六七八九十]+)/.exec(question);
    if (!sum) throw new Error(`not a sum: ${question}`);
    return NUMERALS.indexOf(sum[1] ?? '') + NUMERALS.indexOf(sum[2] ?? '');
}
