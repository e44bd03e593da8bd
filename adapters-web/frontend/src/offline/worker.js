// The service worker lets a killed page open again without a network. It stores the citizens' pages and no
// personal data; that is in IndexedDB, where the pages store it. In a WebView without service workers a
// hidden page still goes on, and a killed one opens once there is a network.
const NAME = `pages-${'VERSION'}`;
const FILES = ['FILES'];
const PATIENCE = 4000;
const NOT_PAGES = /^\/(api|oauth2|actuator|desk|\.well-known|login\/face\/callback)(\/|$)/;

self.addEventListener('install', (event) => {
    event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

// The previous release is kept, because an open page of it may still request its other parts.
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

/** The current page; the stored one if there is no network or it takes too long. */
async function page(request) {
    const fresh = fetch(request);
    fresh.catch(() => undefined);
    const slow = new Promise((done) => setTimeout(done, PATIENCE));
    const answer = await Promise.race([fresh.catch(() => undefined), slow]);
    return answer ?? (await caches.match('/')) ?? fresh;
}
