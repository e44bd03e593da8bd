import { onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { openPages, type Pages } from './pages';

/** The pages of a file, one of them shown. A slow page that is no longer wanted is not shown. */
export function usePages(content: () => Blob | undefined) {
    const pages = shallowRef<Pages>();
    const page = ref(1);
    const address = ref<string>();
    const trouble = shallowRef<unknown>();
    let wanted = 0;

    async function open(file: Blob | undefined) {
        close();
        const mine = ++wanted;
        if (!file) return;
        try {
            const opened = await openPages(file);
            if (mine !== wanted) return opened?.close();
            pages.value = opened;
        } catch (fault) {
            if (mine === wanted) trouble.value = fault;
        }
    }

    /** Shows the page in this width. The picture before stays until the new one is there. */
    async function show(widthPixels: number) {
        const mine = ++wanted;
        try {
            const picture = await pages.value?.picture(page.value, widthPixels);
            if (mine === wanted) address.value = picture;
        } catch (fault) {
            if (mine === wanted) trouble.value = fault;
        }
    }

    function turnTo(to: number) {
        page.value = Math.min(pages.value?.count ?? 1, Math.max(1, to));
    }

    function close() {
        wanted++;
        pages.value?.close();
        pages.value = undefined;
        address.value = undefined;
        trouble.value = undefined;
        page.value = 1;
    }

    watch(content, open, { immediate: true });
    onBeforeUnmount(close);
    return { pages, page, address, trouble, show, turnTo };
}
