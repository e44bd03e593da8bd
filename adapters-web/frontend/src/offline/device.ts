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
