import { onMounted, type Ref, ref } from 'vue';
import { useRouter } from 'vue-router';
import { deviceNotes } from '@/offline/storage';
import type { Session } from './session';

export type Failure = 'denied' | 'broken' | 'storage';

/**
 * Comes back from the issuer with a code, and goes on where signing in was asked for; tells whether that was denied, or
 * broke off on the way, which it always does in a browser that stores nothing.
 *
 * @param first what is done once signed in, before going on
 */
export function useFinishing(session: Session, first: () => Promise<unknown> = async () => {}): Ref<Failure | undefined> {
    const router = useRouter();
    const failed = ref<Failure>();
    onMounted(async () => {
        const answer = new URLSearchParams(location.search);
        try {
            const then = await session.finish(answer);
            await first();
            await router.replace(then);
        } catch {
            const broken = deviceNotes.outliveThePage() ? 'broken' : 'storage';
            failed.value = answer.has('error') ? 'denied' : broken;
        }
    });
    return failed;
}
