// The service worker: a page that was killed without a network opens again. It holds the citizens' pages and nothing of
// anybody's data; those lie in IndexedDB, where the pages keep them. Where a WebView knows no service workers, a page that
// is merely hidden still goes on, and one that was killed opens when there is a network.
const NAME = `pages-${'VERSION'}`;
const FILES = ['FILES'];
const PATIENCE = 4000;
const NOT_PAGES = /^\/(api|oauth2|actuator|desk|\.well-known|login\/face\/callback)(\/|$)/;

self.addEventListener('install', (event) => {
    event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

// The release before this one is kept: a page of it may still be open, and ask for the rest of itself.
self.addEventListener('activate', (event) => {
    const tidy = async () => {
        const ours = (await caches.keys()).filter((name) => name.startsWith('pages-') && name !== NAME);
        await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
        await self.clients.claim();
    };
    event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
    const { request } = event;
    const address = new URL(request.url);
    if (request.method !== 'GET' || address.origin !== self.location.origin) return;
    if (request.mode === 'navigate') {
        if (!NOT_PAGES.test(address.pathname)) event.respondWith(page(request));
    } else if (address.pathname.startsWith('/assets/') || address.pathname === '/mark.svg') {
        event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
    }
});

/** The page of now; where that takes too long or there is no network, the one that is kept. */
async function page(request) {
    const fresh = fetch(request);
    fresh.catch(() => undefined);
    const slow = new Promise((done) => setTimeout(done, PATIENCE));
    const answer = await Promise.race([fresh.catch(() => undefined), slow]);
    return answer ?? (await caches.match('/')) ?? fresh;
}
