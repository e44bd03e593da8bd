import type { Router } from 'vue-router';
import { leave, unsent } from '@/offline/forget';
import { words } from '@/words/h5';
import { confirmed } from '../shell/dialogs';
import { session } from '../service';

/** Signs out if the person confirms, and asks about what the service does not have yet. */
export async function signOut(router: Router): Promise<void> {
    if (!(await confirmed(words.me.signOutAsk, words.me.signOut))) return;
    const left = await unsent();
    const keeps = left > 0 && (await confirmed(words.me.unsent(left), words.me.keepUnsent, words.me.dropUnsent));
    await session.end();
    await leave(keeps);
    await router.push('/');
}
