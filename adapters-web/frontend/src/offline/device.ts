import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Prepared } from './preparing/picture';

/** A change to a draft that the service does not have yet. */
export interface PendingAnswer {
    bundle: string;
    field: string;
    /** Undefined for a cleared answer. */
    value: unknown;
    at: number;
}

/** A file that the service does not have yet. */
export interface PendingUpload {
    id: string;
    bundle: string;
    /** The matter that the supplement is for; undefined for a draft's file. */
    matter?: string;
    meets: string[];
    /** The material at the service whose place it takes. */
    replaces?: string;
    name: string;
    type: string;
    /** The picked file. It is only made smaller for sending. */
    content: Blob;
    /** What is sent, once it is prepared. */
    prepared?: Prepared;
    added: number;
    tries: number;
    /** Why the service refused it. It is not sent again automatically. */
    refused?: string;
}

export interface Device extends DBSchema {
    answers: { key: [string, string]; value: PendingAnswer; indexes: { bundle: string } };
    uploads: { key: string; value: PendingUpload; indexes: { bundle: string } };
    notes: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

/** The device's store until the service has the data: typed answers, photos, and small notes such as a signature. */
export function device(): Promise<IDBPDatabase<Device>> {
    opened ??= open();
    opened.catch(() => (opened = undefined));
    return opened;
}

/** Fails where the browser stores nothing; some browsers throw at once. */
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
