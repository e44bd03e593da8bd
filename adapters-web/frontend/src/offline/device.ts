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
    /** The matter whose supplement it is for; none, where it is for the draft. */
    matter?: string;
    meets: string[];
    name: string;
    type: string;
    /** As it was picked: it is made smaller only on its way. */
    content: Blob;
    added: number;
    tries: number;
    /** Why the service would not take it; it is not tried again by itself. */
    refused?: string;
}

export interface Device extends DBSchema {
    answers: { key: [string, string]; value: PendingAnswer; indexes: { bundle: string } };
    uploads: { key: string; value: PendingUpload; indexes: { bundle: string } };
    notes: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

/** What the device keeps until the service has it: typed answers, photos, and small notes such as a signature. */
export function device(): Promise<IDBPDatabase<Device>> {
    opened ??= open();
    opened.catch(() => (opened = undefined));
    return opened;
}

/** Fails where the browser stores nothing: some throw for it at once. */
async function open(): Promise<IDBPDatabase<Device>> {
    return openDB<Device>('onething', 1, {
        upgrade(database) {
            database.createObjectStore('answers', { keyPath: ['bundle', 'field'] }).createIndex('bundle', 'bundle');
            database.createObjectStore('uploads', { keyPath: 'id' }).createIndex('bundle', 'bundle');
            database.createObjectStore('notes');
        },
        terminated() {
            opened = undefined;
        },
    });
}
