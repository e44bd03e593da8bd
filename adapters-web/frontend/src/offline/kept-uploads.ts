import { device, type PendingUpload } from './device';

/** The owner of files: a draft, or the supplement of a matter of the bundle. */
export interface UploadOwner {
    bundle: string;
    matter?: string;
}

/**
 * Files that the device does not store: it has no room, its owner allows no storage, or the write is still
 * under way. They live as long as the page.
 */
const inMemory = new Map<string, PendingUpload>();

/** Where a file is: on the device, or only on the page because the device is full or the browser denies storage. */
export type Kept = 'on-device' | 'device-full' | 'storage-denied';

/** Stores a file, if it can on the device, where it outlives the page. */
export async function keepUpload(upload: PendingUpload): Promise<Kept> {
    inMemory.set(upload.id, upload);
    try {
        await (await device()).put('uploads', upload);
    } catch (fault) {
        return fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'device-full' : 'storage-denied';
    }
    if (inMemory.get(upload.id) === upload) inMemory.delete(upload.id);
    return 'on-device';
}

/** Changes a file that is still there; one that was removed meanwhile stays removed. */
export async function changeUpload(id: string, change: Partial<PendingUpload>): Promise<void> {
    const there = inMemory.get(id);
    if (there) inMemory.set(id, { ...there, ...change });
    else await changeOnDevice(id, change).catch(() => undefined);
}

async function changeOnDevice(id: string, change: Partial<PendingUpload>): Promise<void> {
    const transaction = (await device()).transaction('uploads', 'readwrite');
    const there = await transaction.store.get(id);
    if (there) await transaction.store.put({ ...there, ...change });
    await transaction.done;
}

export async function dropUpload(id: string): Promise<void> {
    inMemory.delete(id);
    await device().then(
        (kept) => kept.delete('uploads', id),
        () => undefined,
    );
}

export async function keptUpload(id: string): Promise<PendingUpload | undefined> {
    return inMemory.get(id) ?? (await device().then((kept) => kept.get('uploads', id), () => undefined));
}

/** All files that are not sent yet, the oldest first. */
export async function keptUploads(owner: UploadOwner): Promise<PendingUpload[]> {
    const onDevice = await device().then(
        (kept) => kept.getAllFromIndex('uploads', 'bundle', owner.bundle),
        () => [],
    );
    const all = new Map([...onDevice, ...inMemory.values()].map((upload) => [upload.id, upload]));
    return [...all.values()]
        .filter((upload) => upload.bundle === owner.bundle && upload.matter === owner.matter)
        .sort((earlier, later) => earlier.added - later.added);
}

/** Forgets the files of a bundle that are only in memory; without a bundle, all of them. */
export function forgetInMemory(bundle?: string): void {
    for (const upload of inMemory.values()) if (!bundle || upload.bundle === bundle) inMemory.delete(upload.id);
}

export const countInMemory = () => inMemory.size;
