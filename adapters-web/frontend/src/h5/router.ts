import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { signInWords } from '@/words/signin';
import { words } from '@/words/h5';
import { mineWords } from '@/words/mine';
import { focusHeading } from './focus';
import { session } from './service';

const open = (path: string, title: string, component: RouteRecordRaw['component'], props = true): RouteRecordRaw =>
    ({ path, component, props, meta: { title } }) as RouteRecordRaw;

/** For whoever is signed in: others sign in first, and come back. */
const own = (path: string, title: string, component: RouteRecordRaw['component']): RouteRecordRaw =>
    ({ path, component, props: true, meta: { title, own: true } }) as RouteRecordRaw;

const choose = () => import('./pages/ChoosePage.vue');
const paper = () => import('./pages/PaperPage.vue');

export const router = createRouter({
    history: createWebHistory('/'),
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path || to.query.field ? false : { top: 0 }),
    routes: [
        open('/', words.service, () => import('./pages/HomePage.vue')),
        open('/guide', words.guide.title, () => import('./pages/GuidePage.vue')),
        open('/verify', words.verify.title, () => import('./pages/VerifyPage.vue')),
        open('/login', signInWords.title, () => import('./pages/LoginPage.vue')),
        open('/login/face', signInWords.title, () => import('./pages/FacePage.vue')),
        open('/login/over', signInWords.over.title, () => import('./pages/LoginOverPage.vue')),
        open('/signed-in', signInWords.back.title, () => import('./pages/SignedInPage.vue')),
        open('/apply', words.choose.title, choose),
        open('/apply/plan', words.plan.title, () => import('./pages/PlanPage.vue')),
        own('/apply/new', words.open.title, () => import('./pages/OpenPage.vue')),
        own('/apply/:bundle/matters', words.choose.title, choose),
        own('/apply/:bundle/form/:part?', words.steps.form, () => import('./pages/FormPage.vue')),
        own('/apply/:bundle/materials', words.materials.title, () => import('./pages/MaterialsPage.vue')),
        own('/apply/:bundle/review', words.review.title, () => import('./pages/ReviewPage.vue')),
        own('/apply/:bundle/done', words.done.title, () => import('./pages/DonePage.vue')),
        own('/apply/:bundle/agents', mineWords.agents.one, () => import('./pages/AgentsPage.vue')),
        own('/login/scan', mineWords.scan.title, () => import('./pages/ScanPage.vue')),
        open('/help', mineWords.help.title, () => import('./pages/HelpPage.vue')),
        open('/notices', mineWords.notices.title, () => import('./pages/NoticesPage.vue')),
        open('/me/favourites', mineWords.favourites.title, () => import('./pages/FavouritesPage.vue')),
        own('/me/messages', mineWords.messages.title, () => import('./pages/MessagesPage.vue')),
        own('/me/accesses', mineWords.accesses.title, () => import('./pages/AccessesPage.vue')),
        own('/me/data', mineWords.data.title, () => import('./pages/DataPage.vue')),
        own('/me/corrections', mineWords.corrections.title, () => import('./pages/CorrectionsPage.vue')),
        own('/me/corrections/:bundle', mineWords.corrections.title, () => import('./pages/CorrectPage.vue')),
        own('/me/agents', mineWords.agents.title, () => import('./pages/MandatesPage.vue')),
        own('/me/consents', mineWords.consents.title, () => import('./pages/ConsentsPage.vue')),
        own('/me', words.me.title, () => import('./pages/MePage.vue')),
        own('/matters/:matter', words.matter.title, () => import('./pages/MatterPage.vue')),
        own('/matters/:matter/timeline', words.timeline.title, () => import('./pages/TimelinePage.vue')),
        own('/matters/:matter/deadlines', words.deadline.title, () => import('./pages/DeadlinesPage.vue')),
        own('/matters/:matter/supplement', words.fix.title, () => import('./pages/SupplementPage.vue')),
        own('/print', words.print.title, () => import('./pages/PrintPage.vue')),
        own('/print/:bundle/:paper(form|receipt)', words.print.title, paper),
        open('/:missing(.*)*', words.missing.title, () => import('./pages/MissingPage.vue'), false),
    ],
});

router.beforeEach(async (to) => {
    if (!to.meta.own || session.signedIn.value) return true;
    await session.begin(to.fullPath);
    return false;
});

router.afterEach((to, from) => {
    document.title = `${String(to.meta.title)} · ${words.service}`;
    if (from.matched.length > 0 && to.path !== from.path && !to.query.field) requestAnimationFrame(focusHeading);
});
