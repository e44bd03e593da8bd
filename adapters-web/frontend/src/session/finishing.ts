import { onMounted, type Ref, ref } from 'vue';
import { useRouter } from 'vue-router';
import type { Session } from './session';

/**
 * Comes back from the issuer with a code, and goes on where signing in was asked for; tells whether that failed.
 *
 * @param first what is done once signed in, before going on
 */
export function useFinishing(session: Session, first: () => Promise<unknown> = async () => {}): Ref<boolean> {
    const router = useRouter();
    const failed = ref(false);
    onMounted(async () => {
        try {
            const then = await session.finish(new URLSearchParams(location.search));
            await first();
            await router.replace(then);
        } catch {
            failed.value = true;
        }
    });
    return failed;
}
