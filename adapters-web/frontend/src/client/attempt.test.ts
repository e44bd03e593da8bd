import { expect, test } from 'vitest';
import { useAttempt } from './attempt';

test('an attempt is busy while it runs', async () => {
    const { busy, attempt } = useAttempt();
    let seen = false;

    await attempt(async () => {
        seen = busy.value;
    });

    expect(seen).toBe(true);
    expect(busy.value).toBe(false);
});

test('what goes wrong is kept until the next attempt', async () => {
    const { busy, trouble, attempt } = useAttempt();
    const fault = new Error('no service');

    expect(await attempt(() => Promise.reject(fault))).toBe(false);
    expect(trouble.value).toBe(fault);
    expect(busy.value).toBe(false);

    expect(await attempt(async () => undefined)).toBe(true);
    expect(trouble.value).toBeUndefined();
});

test('of several buttons the one that was pressed is busy', async () => {
    const { busyAt, attempt } = useAttempt();
    let seen: string | undefined;

    await attempt(async () => {
        seen = busyAt.value;
    }, 'the second');

    expect(seen).toBe('the second');
    expect(busyAt.value).toBeUndefined();
});
