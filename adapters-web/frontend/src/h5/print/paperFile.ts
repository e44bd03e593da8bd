import { ref, shallowRef } from 'vue';
import { must } from '@/client/api';
import { saveFile } from '@/client/download';
import { api } from '../service';

/** Saves papers as PDF, one at a time. `busy` names the one that is being read. */
export function usePaperFile() {
    const busy = ref<string>();
    const trouble = shallowRef<unknown>();

    async function save(what: string, name: string, read: () => Promise<unknown>) {
        busy.value = what;
        trouble.value = undefined;
        try {
            saveFile(new Blob([(await read()) as Blob], { type: 'application/pdf' }), `${name}.pdf`);
        } catch (fault) {
            trouble.value = fault;
        } finally {
            busy.value = undefined;
        }
    }

    const savePaper = (paper: string, name: string) =>
        save(paper, name, () =>
            must(api.GET('/api/v1/papers/{paper}', { params: { path: { paper } }, parseAs: 'blob' })),
        );

    const saveAllOfMatter = (matter: string, name: string) =>
        save(matter, name, () =>
            must(api.GET('/api/v1/matters/{matter}/papers/file', { params: { path: { matter } }, parseAs: 'blob' })),
        );

    const saveAllOfBundle = (bundle: string, name: string) =>
        save(bundle, name, () =>
            must(api.GET('/api/v1/bundles/{bundle}/papers/file', { params: { path: { bundle } }, parseAs: 'blob' })),
        );

    const saveCopy = (bundle: string, name: string) =>
        save(bundle, name, () =>
            must(api.GET('/api/v1/bundles/{bundle}/submission/copy', { params: { path: { bundle } }, parseAs: 'blob' })),
        );

    return { busy, trouble, savePaper, saveAllOfMatter, saveAllOfBundle, saveCopy };
}
