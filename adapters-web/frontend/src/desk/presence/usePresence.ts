import { onBeforeUnmount, onMounted, type ShallowRef, shallowRef } from 'vue';
import { must } from '@/client/api';
import { api } from '../service';

/** How often an open page says that it is open. The service counts a page that was silent for 30 seconds as closed. */
const INTERVAL_MILLISECONDS = 10_000;

/**
 * Says that this officer looks at a matter, while its page is visible, and knows which colleagues look at it too. If
 * the service does not answer, nobody is shown: what is not known is not said.
 */
export function usePresence(matter: string): { colleagues: ShallowRef<readonly string[]>; announce: () => Promise<void> } {
    const colleagues = shallowRef<readonly string[]>([]);
    const params = { path: { matter } };
    let timer: ReturnType<typeof setInterval> | undefined;
    let asked = 0;

    async function announce() {
        const place = ++asked;
        const found = await must(api.PUT('/api/v1/desk/matters/{matter}/presence', { params })).catch(() => undefined);
        if (place === asked) colleagues.value = found?.colleagues ?? [];
    }

    /** The request outlives the page. */
    function leave() {
        asked++;
        colleagues.value = [];
        void api.DELETE('/api/v1/desk/matters/{matter}/presence', { params, keepalive: true }).catch(() => undefined);
    }

    const isVisible = () => document.visibilityState === 'visible';
    const look = () => (isVisible() ? void announce() : leave());

    onMounted(() => {
        if (isVisible()) void announce();
        timer = setInterval(() => isVisible() && void announce(), INTERVAL_MILLISECONDS);
        document.addEventListener('visibilitychange', look);
    });

    onBeforeUnmount(() => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
        leave();
    });

    return { colleagues, announce };
}
