import { ref } from 'vue';
import { tidyLines } from '@/form/tidy';

/** A text that a person writes and sends. Its form is closed until the person wants to write, and when it is sent. */
export function useText(send: (text: string) => Promise<boolean>, optional = false) {
    const opened = ref(false);
    const text = ref('');
    const lacking = ref(false);

    async function confirmed() {
        const tidy = tidyLines(text.value);
        lacking.value = !optional && !tidy;
        if (lacking.value || !(await send(tidy))) return;
        text.value = '';
        opened.value = false;
    }

    return { opened, text, lacking, confirmed };
}
