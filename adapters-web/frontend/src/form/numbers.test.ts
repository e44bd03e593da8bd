import { describe, expect, it } from 'vitest';
import { hasCheckDigit, isCreditCode, isDay, isMoment, isPersonName, isPhone, readIdCard } from './numbers';

const TODAY = '2026-11-23';

describe('an identity card number', () => {
    it('says when its holder was born, and the sex', () => {
        expect(readIdCard('11010519491231002x', TODAY)).toEqual({ birthDate: '1949-12-31', sex: 'female' });
    });

    it.each(['110105194912310021', '440524188001010014', '110105491231002', '', '110105194902300021'])(
        'is refused: %s',
        (text) => expect(readIdCard(text, TODAY)).toBeUndefined(),
    );

    it('is refused with a birth date in the future', () => {
        expect(readIdCard('11010519491231002X', '1949-12-30')).toBeUndefined();
    });
});

describe('a unified social credit code', () => {
    it.each(['91350100M000100Y43', '11440100696927671X', ' 91350100m000100y43 '])('is accepted: %s', (text) =>
        expect(isCreditCode(text)).toBe(true),
    );

    it.each(['91350100M000100Y44', '91350100M000100I43', '9135'])('is refused: %s', (text) =>
        expect(isCreditCode(text)).toBe(false),
    );
});

describe('other fields', () => {
    it('take landlines with their area code', () => {
        expect(['0663-1234567', '06631234567', '13800138000'].every(isPhone)).toBe(true);
        expect(['1234567', '23800138000'].some(isPhone)).toBe(false);
    });

    it('take names of every nation', () => {
        expect(['李娜', '李', '阿依古丽·买买提', '古丽米热．艾比布力'].every(isPersonName)).toBe(true);
        expect(['', '李4', '12'].some(isPersonName)).toBe(false);
    });

    it('take days that exist', () => {
        expect(isDay('2024-02-29')).toBe(true);
        expect(['2025-02-29', '1899-12-31', '2025-2-3'].some(isDay)).toBe(false);
        expect(isMoment('2026-03-01T14:30')).toBe(true);
        expect(isMoment('2026-03-01T24:30')).toBe(false);
    });

    it('know the check digit of a bank card', () => {
        expect(hasCheckDigit('6222 0200 0000 0000 008')).toBe(hasCheckDigit('6222020000000000008'));
        expect(hasCheckDigit('4111111111111111')).toBe(true);
        expect(hasCheckDigit('4111111111111112')).toBe(false);
    });
});
