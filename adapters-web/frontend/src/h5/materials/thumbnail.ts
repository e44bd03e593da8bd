import { onBeforeUnmount, onMounted, ref } from 'vue';
import { must } from '@/client/api';
import { api } from '../service';

/** The address of a small picture of a file at the service. Undefined until it is there, and where there is none. */
export function useThumbnail(of: { bundle: string; material: string } | undefined) {
    const address = ref<string>();
    let isGone = false;

    async function load(path: { bundle: string; material: string }) {
        const call = api.GET('/api/v1/bundles/{bundle}/materials/{material}/thumbnail', { params: { path }, parseAs: 'blob' });
        const picture = (await must(call)) as Blob;
        if (!isGone) address.value = URL.createObjectURL(picture);
    }

    onMounted(() => {
        if (of) void load(of).catch(() => undefined);
    });

    onBeforeUnmount(() => {
        isGone = true;
        if (address.value) URL.revokeObjectURL(address.value);
    });

    return address;
}
