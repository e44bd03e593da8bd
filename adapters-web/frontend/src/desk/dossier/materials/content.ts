import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { must } from '@/client/api';
import type { Material } from '@/client/model';
import { api } from '../../service';

/** A file as the browser can show it, as long as it is shown. The service records every access. */
export function useContent(bundle: () => string) {
    const content = shallowRef<Blob>();
    const address = ref<string>();
    const type = ref('');
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
            const read = await contentOf(file);
            if (wanted !== file) return;
            type.value = read.type;
            content.value = read;
            address.value = URL.createObjectURL(read);
        } catch (fault) {
            if (wanted === file) trouble.value = fault;
        }
    }

    /** No browser of an office shows HEIC. The service may have a JPEG of it. */
    async function contentOf(file: Material) {
        const path = { bundle: bundle(), material: file.id };
        if (file.mediaType === 'image/heic') {
            const view = '/api/v1/bundles/{bundle}/materials/{material}/view' as const;
            const { data, response } = await api.GET(view, { params: { path }, parseAs: 'blob' });
            if (response.ok) return new Blob([data as Blob], { type: 'image/jpeg' });
        }
        const content = (await must(
            api.GET('/api/v1/bundles/{bundle}/materials/{material}', { params: { path }, parseAs: 'blob' }),
        )) as Blob;
        return new Blob([content], { type: file.mediaType });
    }

    function close() {
        wanted = undefined;
        content.value = undefined;
        if (address.value) URL.revokeObjectURL(address.value);
        address.value = undefined;
    }

    onBeforeUnmount(close);
    return { content, address, type, trouble, open, close };
}
