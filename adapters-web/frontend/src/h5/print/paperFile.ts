import { ref, shallowRef } from 'vue';
import { must } from '@/client/api';
import { saveFile } from '@/client/download';
import { api } from '../service';

/** Saves papers as PDF or OFD, one at a time. `busy` names the one that is being read. */
export function usePaperFile() {
    const busy = ref<string>();
    const trouble = shallowRef<unknown>();

    async function save(what: string, name: string, read: () => Promise<unknown>, type: 'pdf' | 'ofd' = 'pdf') {
        busy.value = what;
        trouble.value = undefined;
        try {
            saveFile(new Blob([(await read()) as Blob], { type: `application/${type}` }), `${name}.${type}`);
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

    const saveOfd = (paper: string, name: string) =>
        save(
            `${paper} ofd`,
            name,
            () => must(api.GET('/api/v1/papers/{paper}/ofd', { params: { path: { paper } }, parseAs: 'blob' })),
            'ofd',
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

    return { busy, trouble, savePaper, saveOfd, saveAllOfMatter, saveAllOfBundle, saveCopy };
}
