import { onMounted, type Ref, ref } from 'vue';
import { useRouter } from 'vue-router';
import { deviceNotes } from '@/offline/storage';
import type { Session } from './session';

export type Failure = 'denied' | 'broken' | 'storage';

/**
 * Handles the return from the issuer with a code, and goes on where the sign-in was requested. It reports a
 * denied sign-in, and one that broke off, which always happens in a browser that stores nothing.
 *
 * @param first what to do after the sign-in, before going on
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
