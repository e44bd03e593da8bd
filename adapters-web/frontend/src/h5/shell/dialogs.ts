import { showConfirmDialog, showToast } from 'vant';
import 'vant/es/dialog/style';
import 'vant/es/toast/style';
import { words } from '@/words/h5';

/** Asks the person to confirm. */
export async function confirmed(message: string, yes: string = words.confirm, no: string = words.cancel): Promise<boolean> {
    return showConfirmDialog({ message, confirmButtonText: yes, cancelButtonText: no }).then(
        () => true,
        () => false,
    );
}

/** Vant makes a toast a dialog without a name that takes the focus. It asks nothing, so it is a status here. */
const SPOKEN = { role: 'status', tabindex: undefined };

export const tell = (message: string) => void showToast({ message, duration: 2500, ...SPOKEN });
