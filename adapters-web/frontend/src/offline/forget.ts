import type { IDBPDatabase } from 'idb';
import { type Device, device } from './device';
import { countInMemory, forgetInMemory } from './kept-uploads';

/** Forgets everything of a bundle, once it is submitted or thrown away. A device that keeps nothing has nothing to forget. */
export async function forget(bundle: string): Promise<void> {
    forgetInMemory(bundle);
    await onDevice(async (kept) => {
        const change = kept.transaction(['answers', 'uploads', 'notes'], 'readwrite');
        for (const key of await change.objectStore('answers').index('bundle').getAllKeys(bundle)) {
            await change.objectStore('answers').delete(key);
        }
        for (const key of await change.objectStore('uploads').index('bundle').getAllKeys(bundle)) {
            await change.objectStore('uploads').delete(key);
        }
        for (const note of ['signature', 'bundle', 'checklist']) {
            await change.objectStore('notes').delete(`${note}:${bundle}`);
        }
        await change.done;
    });
}

/** What the service has as well, kept here for when it cannot be reached; a public guide is nobody's. */
const isCopy = (note: string) => /^(bundle|checklist):/.test(note);
const isPublic = (note: string) => note.startsWith('guide:');

/** How many answers and files the service does not have yet. */
export async function unsent(): Promise<number> {
    const counted = await onDevice(async (kept) => (await kept.count('answers')) + (await kept.count('uploads')));
    return (counted ?? 0) + countInMemory();
}

/**
 * Forgets what is kept of a person who signs out, for the next person to hold the device is another one: copies always,
 * and what the service does not have yet unless they want it to stay.
 */
export async function leave(keepUnsent: boolean): Promise<void> {
    forgetInMemory();
    await onDevice(async (kept) => {
        const change = kept.transaction(['answers', 'uploads', 'notes'], 'readwrite');
        if (!keepUnsent) {
            await change.objectStore('answers').clear();
            await change.objectStore('uploads').clear();
        }
        const notes = change.objectStore('notes');
        for (const note of await notes.getAllKeys()) {
            if (keepUnsent ? isCopy(note) : !isPublic(note)) await notes.delete(note);
        }
        await change.done;
    });
}

/** Some work on what the device keeps; nothing, where it keeps nothing. */
async function onDevice<T>(work: (kept: IDBPDatabase<Device>) => Promise<T>): Promise<T | undefined> {
    const kept = await device().catch(() => undefined);
    return kept && work(kept);
}
