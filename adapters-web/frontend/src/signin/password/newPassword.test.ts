import { describe, expect, it } from 'vitest';
import { signInWords } from '@/words/signin';
import { MIN_PASSWORD_LENGTH, useNewPassword } from './newPassword';

describe('a new password', () => {
    it('is long enough and typed twice alike, and says what is wrong only when it is sent', () => {
        const typed = useNewPassword();
        expect(typed.shown).toBeUndefined();
        typed.password = '秋天的榕江很安静';
        expect(typed.isReady()).toBe(false);
        expect(typed.shown).toBe(signInWords.newPassword.short(MIN_PASSWORD_LENGTH));
        typed.password = '秋天的榕江很安静呀。';
        expect(typed.shown).toBe(signInWords.newPassword.different);
        typed.again = '秋天的榕江很安静呀。';
        expect(typed.shown).toBeUndefined();
        expect(typed.isReady()).toBe(true);
        typed.clear();
        expect([typed.password, typed.again, typed.shown]).toEqual(['', '', undefined]);
    });

    it('counts characters, not units of the encoding', () => {
        const typed = useNewPassword();
        typed.password = typed.again = '𠮷'.repeat(MIN_PASSWORD_LENGTH - 1);
        expect(typed.isReady()).toBe(false);
    });
});
