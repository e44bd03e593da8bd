import { describe, expect, it } from 'vitest';
import { useText } from './useText';

describe('a text that a person writes', () => {
    it('is not sent while nothing is written', async () => {
        const sent: string[] = [];
        const { text, lacking, confirmed } = useText(async (each) => sent.push(each) > 0);
        text.value = ' \n ';
        await confirmed();
        expect(lacking.value).toBe(true);
        expect(sent).toEqual([]);
    });

    it('may be empty where the words are optional', async () => {
        const sent: string[] = [];
        const { confirmed } = useText(async (each) => sent.push(each) > 0, true);
        await confirmed();
        expect(sent).toEqual(['']);
    });

    it('stays in its open form until it is taken', async () => {
        let taken = false;
        const { opened, text, confirmed } = useText(async () => taken);
        opened.value = true;
        text.value = '请问何时鉴定？';
        await confirmed();
        expect([opened.value, text.value]).toEqual([true, '请问何时鉴定？']);
        taken = true;
        await confirmed();
        expect([opened.value, text.value]).toEqual([false, '']);
    });
});
