import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { must } from '@/client/api';
import type { Material } from '@/client/model';
import { api } from '../service';

/** What is in a file that was handed in, for as long as it is looked at. Every look at it is on record. */
export function useContent(bundle: () => string) {
    const address = ref<string>();
    const trouble = shallowRef<unknown>();

    let wanted: Material | undefined;

    /** Who goes on to the next file while one is on its way does not see that under the other's name. */
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
