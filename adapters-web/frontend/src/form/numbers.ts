/** Numbers with a check digit, checked as in the domain: `onething.domain.party`. */

import { lengthOf, readPhone, tidyCode, tidyDigits, tidyMobile, tidyName } from './tidy';

const ID_SHAPE = /^[1-9]\d{16}[\dX]$/;
const ID_CHECK = '10X98765432';
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_SHAPE = new RegExp(`^[${CREDIT_ALPHABET}]{18}$`);
const MOBILE = /^1[3-9]\d{9}$/;

export const isMobile = (text: string) => MOBILE.test(tidyMobile(text));
export const isPhone = (text: string) => readPhone(text) !== undefined;
export const isPostalCode = (text: string) => /^\d{6}$/.test(tidyDigits(text));

/** Passports can hold names of more than sixty letters. */
const LONGEST_NAME = 100;
const NAME = /^[\p{L}〇](?:[\p{L}\p{M}〇·.,'/@() -]*[\p{L}\p{M}〇.)])?$/u;

export function isPersonName(text: string): boolean {
    const name = tidyName(text);
    return NAME.test(name) && lengthOf(name) <= LONGEST_NAME;
}

/** Accepts groups, full-width digits and a small letter, and tidies them as the service does. */
export const tidyNumber = tidyDigits;

export interface IdCard {
    birthDate: string;
    sex: 'male' | 'female';
}

/** What a 公民身份号码 (GB 11643) says about its holder; undefined for another text, or for a birth date in the future. */
export function readIdCard(text: string, today: string): IdCard | undefined {
    const number = tidyNumber(text);
    if (!ID_SHAPE.test(number) || number[17] !== idCheck(number)) return undefined;
    const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
    if (!isDay(birthDate) || birthDate > today) return undefined;
    return { birthDate, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}

/** ISO 7064 MOD 11-2. */
function idCheck(number: string): string | undefined {
    let sum = 0;
    for (let i = 0; i < 17; i++) sum += Number(number[i]) * (2 ** (17 - i) % 11);
    return ID_CHECK[sum % 11];
}

/** 统一社会信用代码, GB 32100. */
export function isCreditCode(text: string): boolean {
    const code = tidyNumber(text);
    if (!CREDIT_SHAPE.test(code)) return false;
    let sum = 0;
    let weight = 1;
    for (let i = 0; i < 17; i++) {
        sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
        weight = (weight * 3) % 31;
    }
    return code[17] === CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}

/** Passports, permits and other documents have no common format. */
export const isDocument = (text: string) => /^(?=.*[0-9])[\p{L}0-9][\p{L}0-9()/.-]{3,28}[\p{L}0-9)]$/u.test(tidyCode(text));

export const compactAccount = tidyDigits;
export const isAccount = (text: string) => /^\d{8,30}$/.test(compactAccount(text));

/** Luhn's formula. Not every account number has a check digit, so this only warns. */
export function hasCheckDigit(text: string): boolean {
    const digits = [...compactAccount(text)].reverse();
    const sum = digits.reduce((total, digit, i) => {
        const weighed = i % 2 === 0 ? Number(digit) : Number(digit) * 2;
        return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
    return sum % 10 === 0;
}

/** Whether the text is a date from 1900 on, such as `2026-03-01`. */
export function isDay(text: string): boolean {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-01-01') return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

export function isMoment(text: string): boolean {
    return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) && isDay(text.slice(0, 10));
}
