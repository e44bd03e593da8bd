import { describe, expect, it } from 'vitest';
import examples from '../../../src/test/resources/text/tidying.json';
import { grouped } from './groups';
import { isPersonName } from './numbers';
import * as tidy from './tidy';

/** The service uses the same examples in `TidyingTest`. */
const kinds: [string, string[][], (typed: string) => string][] = [
    ['line', examples.line, tidy.tidyLine],
    ['lines', examples.lines, tidy.tidyLines],
    ['plain', examples.plain, tidy.tidyPlain],
    ['code', examples.code, tidy.tidyCode],
    ['name', examples.name, tidy.tidyName],
    ['idCard', examples.idCard, tidy.tidyDigits],
    ['mobile', examples.mobile, tidy.tidyMobile],
    ['phone', examples.phone, tidy.tidyPhone],
    ['account', examples.account, tidy.tidyDigits],
];

describe.each(kinds)('%s', (_, pairs, tidied) => {
    it.each(pairs)('%j is stored as %j, and not changed again', (typed = '', kept = '') => {
        expect(tidied(typed)).toBe(kept);
        expect(tidied(kept)).toBe(kept);
    });
});

describe('what is typed', () => {
    it.each(examples.length as [string, number][])('%j has as many characters as people count: %i', (text, count) =>
        expect(tidy.lengthOf(text)).toBe(count),
    );

    it.each(examples.amount as [string, number][])('%s is an amount', (text, amount) =>
        expect(tidy.readAmount(text)).toBe(amount),
    );

    it.each(examples.noAmount)('%s is not an amount', (text) => expect(tidy.readAmount(text)).toBeUndefined());
    it.each(examples.noPhone)('%s is not a telephone number', (text) => expect(tidy.readPhone(text)).toBeUndefined());
    it.each(examples.noName)('%s is not a name', (text) => expect(isPersonName(text)).toBe(false));
});

describe('a number to read', () => {
    it.each([
        ['mobile', '13800138000', '138 0013 8000'],
        ['phone', '0663-1234567-801', '0663-1234567 转 801'],
        ['phone', '4001234567', '400-123-4567'],
        ['phone', '+852-61234567', '+852 6123 4567'],
        ['id-card', '445202199003071527', '445202 19900307 1527'],
        ['id-card', '445***********1527', '445***********1527'],
        ['bank-account', '6222021234567890128', '6222 0212 3456 7890 128'],
        ['money', 12000.5, '12,000.5'],
    ] as const)('%s %s is shown in groups', (type, kept, shown) => expect(grouped(type, kept)).toBe(shown));
});
