import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A change to a draft that the service does not have yet. */
export interface PendingAnswer {
    bundle: string;
    field: string;
    /** Nothing, where the answer was cleared. */
    value: unknown;
    at: number;
}

/** A file that the service does not have yet. */
export interface PendingUpload {
    id: string;
    bundle: string;
    meets: string[];
    name: string;
    type: string;
    content: Blob;
    added: number;
    tries: number;
    /** Why the service would not take it; it is not tried again by itself. */
    refused?: string;
}

interface Device extends DBSchema {
    answers: { key: [string, string]; value: PendingAnswer; indexes: { bundle: string } };
    uploads: { key: string; value: PendingUpload; indexes: { bundle: string } };
    notes: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

/** What the device keeps until the service has it: typed answers, photos, and small notes such as a signature. */
export function device(): Promise<IDBPDatabase<Device>> {
    opened ??= openDB<Device>('onething', 1, {
        upgrade(database) {
            database.createObjectStore('answers', { keyPath: ['bundle', 'field'] }).createIndex('bundle', 'bundle');
            database.createObjectStore('uploads', { keyPath: 'id' }).createIndex('bundle', 'bundle');
            database.createObjectStore('notes');
        },
        terminated() {
            opened = undefined;
        },
    });
    opened.catch(() => (opened = undefined));
    return opened;
}

/** Forgets everything of a bundle, once it is submitted or thrown away. */
export async function forget(bundle: string): Promise<void> {
    const change = (await device()).transaction(['answers', 'uploads', 'notes'], 'readwrite');
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
}

/** What the service has as well, kept here for when it cannot be reached; a public guide is nobody's. */
const isCopy = (note: string) => /^(bundle|checklist):/.test(note);
const isPublic = (note: string) => note.startsWith('guide:');

/** How many answers and files the service does not have yet. */
export async function unsent(): Promise<number> {
    const kept = await device();
    return (await kept.count('answers')) + (await kept.count('uploads'));
}

/**
 * Forgets what is kept of whoever leaves the device, for the next person to hold it is another one: copies always, and
 * what the service does not have yet unless they want it to stay.
 */
export async function leave(keepUnsent: boolean): Promise<void> {
    const change = (await device()).transaction(['answers', 'uploads', 'notes'], 'readwrite');
    if (!keepUnsent) {
        await change.objectStore('answers').clear();
        await change.objectStore('uploads').clear();
    }
    const notes = change.objectStore('notes');
    for (const note of await notes.getAllKeys()) {
        if (keepUnsent ? isCopy(note) : !isPublic(note)) await notes.delete(note);
    }
    await change.done;
}
