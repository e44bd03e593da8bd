import { tabNotes } from './storage';

const RELOADED = 'onething.reloaded';

/** Keeps the pages on the device once they are shown, so that they open without a network. */
export function opensWithoutNetwork(): void {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}

/** A page of an earlier release asks for parts that are gone: it is loaded anew, once. What was typed is on the device. */
export function survivesReleases(): void {
    addEventListener('vite:preloadError', (event) => {
        if (tabNotes.getItem(RELOADED) === location.href) return;
        tabNotes.setItem(RELOADED, location.href);
        event.preventDefault();
        location.reload();
    });
}
