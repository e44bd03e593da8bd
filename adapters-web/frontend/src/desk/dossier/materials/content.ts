import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { must } from '@/client/api';
import type { Material } from '@/client/model';
import { api } from '../../service';

/** The content of a file, as long as it is shown. The service records every access. */
export function useContent(bundle: () => string) {
    const address = ref<string>();
    const trouble = shallowRef<unknown>();

    let wanted: Material | undefined;

    /**
     * Opens a file. If the officer goes on to the next file meanwhile, the late content is not shown under
     * that file's name.
     */
    async function open(file: Material) {
        close();
        wanted = file;
        trouble.value = undefined;
        try {
            const path = { bundle: bundle(), material: file.id };
            const content = (await must(
                api.GET('/api/v1/bundles/{bundle}/materials/{material}', { params: { path }, parseAs: 'blob' }),
            )) as Blob;
            if (wanted === file) address.value = URL.createObjectURL(new Blob([content], { type: file.mediaType }));
        } catch (fault) {
            if (wanted === file) trouble.value = fault;
        }
    }

    function close() {
        wanted = undefined;
        if (address.value) URL.revokeObjectURL(address.value);
        address.value = undefined;
    }

    onBeforeUnmount(close);
    return { address, trouble, open, close };
}
