import { expect, test } from 'vitest';
import { RequestKey } from './requestKey';

test('the same content has the same key, until it was taken', () => {
    const key = new RequestKey();
    const first = key.of({ text: 'a' });

    expect(key.of({ text: 'a' })).toBe(first);
    key.taken();
    expect(key.of({ text: 'a' })).not.toBe(first);
});

test('another content has another key', () => {
    const key = new RequestKey();

    expect(key.of({ text: 'a' })).not.toBe(key.of({ text: 'b' }));
});
