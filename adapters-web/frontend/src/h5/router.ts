import { createRouter, createWebHistory } from 'vue-router';
import { words } from '@/words/h5';

export const router = createRouter({
    history: createWebHistory('/'),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
    routes: [
        { path: '/', name: 'home', component: () => import('./pages/HomePage.vue'), meta: { title: words.service } },
        {
            path: '/:missing(.*)*',
            name: 'missing',
            component: () => import('./pages/MissingPage.vue'),
            meta: { title: words.missing.title },
        },
    ],
});

router.afterEach((to) => {
    document.title = String(to.meta.title ?? words.service);
});
