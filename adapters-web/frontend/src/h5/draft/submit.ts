import { deviceNotes } from '@/offline/storage';
import { must } from '@/client/api';
import type { Receipt } from '@/client/model';
import { Refused } from '@/client/problem';
import { forget } from '@/offline/forget';
import { send } from '@/offline/send';
import type { Uploads } from '@/offline/uploads';
import { randomWord } from '@/session/pkce';
import { words } from '@/words/h5';
import { api, session } from '../service';
import type { Draft } from './draft';
import { closeDraft } from './open';

/**
 * Submits a draft once. The idempotency key is stored on the device until the receipt has arrived, so a
 * repeated request after a broken connection submits nothing twice. While a file of the draft is still being
 * sent, nothing is submitted, and nothing on the device is removed.
 */
export async function submit(
    draft: Draft,
    uploads: Uploads,
    paper: string | undefined,
    signature: string | undefined,
): Promise<void> {
    await draft.mustSave();
    await uploads.mustHaveArrived();
    if (paper && signature) await handInSignature(draft, paper, signature);
    await draft.reload();
    await uploads.mustHaveArrived();
    await once(draft);
    await forget(draft.id);
    closeDraft();
}

async function once(draft: Draft): Promise<Receipt> {
    const place = `onething.submitting.${draft.id}`;
    const key = deviceNotes.getItem(place) ?? randomWord(16);
    deviceNotes.setItem(place, key);
    const path = { bundle: draft.id };
    const header = { 'If-Match': draft.version, 'Idempotency-Key': key };
    try {
        const receipt = await must(api.POST('/api/v1/bundles/{bundle}/submission', { params: { path, header } }));
        deviceNotes.removeItem(place);
        return receipt;
    } catch (fault) {
        if (fault instanceof Refused) deviceNotes.removeItem(place);
        throw fault;
    }
}

/** The signature is handed in as the last page of the form. */
async function handInSignature(draft: Draft, paper: string, signature: string): Promise<void> {
    const content = drawn(signature);
    const name = `${words.print.signature}.png`;
    for (const material of draft.bundle.value.materials.filter((each) => each.meets.includes(paper))) {
        await draft.remove(material.id);
    }
    const upload = { bundle: draft.id, meets: [paper], name, type: 'image/png', content };
    await send(session, upload, () => undefined);
}

/** The content of a `data:` address. */
function drawn(address: string): Blob {
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (each) => each.charCodeAt(0));
    return new Blob([bytes], { type: 'image/png' });
}
