import type { IDBPDatabase } from 'idb';
import { type Device, device } from './device';
import { countInMemory, forgetInMemory } from './kept-uploads';
import { tabNotes } from './storage';

/** Forgets all data of a bundle that is submitted or discarded. A device that stores nothing has nothing to forget. */
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

/** A copy of the service's data, for use without a network. A public guide belongs to no person. */
const isCopy = (note: string) => /^(bundle|checklist):/.test(note);
const isPublic = (note: string) => note.startsWith('guide:');

/** How many answers and files are not sent yet. */
export async function unsent(): Promise<number> {
    const counted = await onDevice(async (kept) => (await kept.count('answers')) + (await kept.count('uploads')));
    return (counted ?? 0) + countInMemory();
}

/**
 * Forgets the data of a person whose session ends, because another person may use the device next: copies always,
 * and unsent data unless the person wants to keep it, or the session ended by itself. Before another person's
 * session begins, all of it.
 */
export async function leave(keepUnsent: boolean): Promise<void> {
    forgetInMemory();
    if (!keepUnsent) tabNotes.removeAll();
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

/** Runs work on the device's store; undefined where it stores nothing. */
async function onDevice<T>(work: (kept: IDBPDatabase<Device>) => Promise<T>): Promise<T | undefined> {
    const kept = await device().catch(() => undefined);
    return kept && work(kept);
}
