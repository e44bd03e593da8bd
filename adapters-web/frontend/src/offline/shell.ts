import { tabNotes } from './storage';

const RELOADED = 'onething.reloaded';

/** Stores the pages on the device after their first display, so they open without a network. */
export function opensWithoutNetwork(): void {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}

/** A page of an earlier release requests parts that are gone. It is reloaded once. What was typed is on the device. */
export function survivesReleases(): void {
    addEventListener('vite:preloadError', (event) => {
        if (tabNotes.getItem(RELOADED) === location.href) return;
        tabNotes.setItem(RELOADED, location.href);
        event.preventDefault();
        location.reload();
    });
}
