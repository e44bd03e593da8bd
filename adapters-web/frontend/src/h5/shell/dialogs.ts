import { showConfirmDialog, showToast } from 'vant';
import 'vant/es/dialog/style';
import 'vant/es/toast/style';
import { words } from '@/words/h5';

/** Whether the person means it. */
export async function confirmed(message: string, yes: string = words.confirm, no: string = words.cancel): Promise<boolean> {
    return showConfirmDialog({ message, confirmButtonText: yes, cancelButtonText: no }).then(
        () => true,
        () => false,
    );
}

/** Vant makes a dialog of it, without a name and to be tabbed to; it asks nothing, it only says something. */
const SPOKEN = { role: 'status', tabindex: undefined };

export const tell = (message: string) => void showToast({ message, duration: 2500, ...SPOKEN });
