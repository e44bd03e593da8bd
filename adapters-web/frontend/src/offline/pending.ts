import { parsed } from '@/client/json';
import type { Answer } from '@/client/model';
import { device } from './device';

/** Typed answers that are not sent yet. A cleared field has no value. */
export type Pending = Map<string, Answer | undefined>;

export async function pendingOf(bundle: string): Promise<Pending> {
    const kept = await (await device()).getAllFromIndex('answers', 'bundle', bundle);
    return new Map(kept.sort((one, other) => one.at - other.at).map((each) => [each.field, each.value as Answer | undefined]));
}

export async function keepPending(bundle: string, field: string, value: Answer | undefined): Promise<void> {
    const plain = Array.isArray(value) ? [...value] : value;
    await (await device()).put('answers', { bundle, field, value: plain, at: Date.now() });
}

/** Removes the answers that have arrived, unless they were changed again meanwhile. */
export async function dropArrived(bundle: string, arrived: Pending): Promise<void> {
    const change = (await device()).transaction('answers', 'readwrite');
    for (const [field, value] of arrived) {
        const kept = await change.store.get([bundle, field]);
        if (kept && same(kept.value, value)) await change.store.delete([bundle, field]);
    }
    await change.done;
}

/** Stores a copy for use without the service. Returns whether the device stores it. */
export async function keepCopy(name: string, copy: unknown): Promise<boolean> {
    const plain: unknown = parsed(JSON.stringify(copy));
    return device().then((kept) => kept.put('notes', plain, name)).then(
        () => true,
        () => false,
    );
}

/** The copy with this name; undefined where there is none or the device stores nothing. */
export async function copyOf<T>(name: string): Promise<T | undefined> {
    return device().then((kept) => kept.get('notes', name)).then(
        (copy) => copy as T | undefined,
        () => undefined,
    );
}

export async function dropCopy(name: string): Promise<void> {
    await device().then((kept) => kept.delete('notes', name)).catch(() => undefined);
}

export function same(one: unknown, other: unknown): boolean {
    return JSON.stringify(one) === JSON.stringify(other);
}
