import { must } from '@/client/api';
import type { Checklist } from '@/client/model';
import { Refused } from '@/client/problem';
import { copyOf, keepCopy } from '@/offline/pending';
import { api } from '../service';

/** The checklist of a draft: from the service, or the last stored copy if the service cannot be reached. */
export async function checklistOf(bundle: string): Promise<Checklist> {
    const place = `checklist:${bundle}`;
    try {
        const read = await must(api.GET('/api/v1/bundles/{bundle}/checklist', { params: { path: { bundle } } }));
        await keepCopy(place, read).catch(() => undefined);
        return read;
    } catch (fault) {
        const kept = fault instanceof Refused ? undefined : await copyOf<Checklist>(place);
        if (!kept) throw fault;
        return kept;
    }
}
