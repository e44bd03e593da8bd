import { watch } from 'vue';
import { Uploads } from '@/offline/uploads';
import { session } from '../service';
import { Draft } from './draft';

let current: { id: string; draft: Promise<Draft> } | undefined;
let files: { bundle: string; uploads: Uploads } | undefined;

/** The draft that is being filled in; its pages share it. */
export function openDraft(id: string): Promise<Draft> {
    if (current?.id !== id) {
        const draft = Draft.open(id);
        current = { id, draft };
        draft.catch(() => (current = undefined));
    }
    return current.draft;
}

/** The draft's uploads. Its pages share them, and the uploads go on while another page is open. */
export function draftUploads(bundle: string): Uploads {
    if (files?.bundle !== bundle) {
        files?.uploads.close();
        const uploads = new Uploads({ bundle }, session, async ({ material }, replaces) => {
            if (replaces) await replace(bundle, replaces, material.id);
        });
        files = { bundle, uploads };
    }
    void files.uploads.resume();
    return files.uploads;
}

/** Where the old file cannot be removed, both are shown, and the person removes one. */
async function replace(bundle: string, old: string, by: string): Promise<void> {
    await openDraft(bundle)
        .then((draft) => draft.replace(old, by))
        .catch(() => undefined);
}

export function closeDraft(): void {
    files?.uploads.close();
    files = undefined;
    current = undefined;
}

/** Nothing of it outlives the session in memory. What is not sent yet is on the device. */
watch(session.signedIn, (isSignedIn) => isSignedIn || closeDraft(), { flush: 'sync' });
