import { useRouter } from 'vue-router';

/** The sign-out, for a button. Its questions are read when they are needed, so a first visit is smaller. */
export function useSignOut(): () => Promise<void> {
    const router = useRouter();
    return async () => (await import('./signOut')).signOut(router);
}
