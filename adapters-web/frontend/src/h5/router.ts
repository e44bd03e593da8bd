import { placeLeft } from '@/client/list/placeLeft';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { signInWords } from '@/words/signin';
import { enterpriseWords } from '@/words/enterprises';
import { words } from '@/words/h5';
import { accountWords } from '@/words/account';
import { focusHeading } from './shell/focus';
import { session } from './service';

const open = (path: string, title: string, component: RouteRecordRaw['component'], props: boolean | object = true): RouteRecordRaw =>
    ({ path, component, props, meta: { title } }) as RouteRecordRaw;

/** A page for signed-in people. Others sign in first, and come back. */
const own = (path: string, title: string, component: RouteRecordRaw['component']): RouteRecordRaw =>
    ({ path, component, props: true, meta: { title, own: true } }) as RouteRecordRaw;

const choose = () => import('./apply/ChoosePage.vue');
const enterprise = () => import('./security/EnterprisePage.vue');
const paper = () => import('./print/PaperPage.vue');

export const router = createRouter({
    history: createWebHistory('/'),
    scrollBehavior: (to, from, saved) =>
        saved ? placeLeft(saved) : to.path === from.path || to.query.field ? false : { top: 0 },
    routes: [
        open('/', words.service, () => import('./home/HomePage.vue')),
        open('/guide', words.guide.title, () => import('./apply/GuidePage.vue')),
        open('/verify', words.verify.title, () => import('./print/VerifyPage.vue')),
        open('/login', signInWords.title, () => import('./signin/LoginPage.vue')),
        open('/login/face', signInWords.title, () => import('./signin/FacePage.vue')),
        open('/login/over', signInWords.over.title, () => import('./signin/LoginOverPage.vue')),
        open('/signed-in', signInWords.back.title, () => import('./signin/SignedInPage.vue')),
        open('/enterprise/register', enterpriseWords.register, enterprise, { recovers: false }),
        open('/enterprise/password', enterpriseWords.recover, enterprise, { recovers: true }),
        open('/apply', words.choose.title, choose),
        open('/apply/plan', words.plan.title, () => import('./apply/PlanPage.vue')),
        own('/apply/new', words.open.title, () => import('./apply/OpenPage.vue')),
        own('/apply/:bundle/matters', words.choose.title, choose),
        own('/apply/:bundle/form/:part?', words.steps.form, () => import('./apply/FormPage.vue')),
        own('/apply/:bundle/materials', words.materials.title, () => import('./apply/MaterialsPage.vue')),
        own('/apply/:bundle/review', words.review.title, () => import('./apply/ReviewPage.vue')),
        own('/apply/:bundle/done', words.done.title, () => import('./apply/DonePage.vue')),
        own('/apply/:bundle/agents', accountWords.agents.one, () => import('./agents/AgentsPage.vue')),
        own('/login/scan', accountWords.scan.title, () => import('./signin/ScanPage.vue')),
        open('/help', accountWords.help.title, () => import('./home/HelpPage.vue')),
        open('/ratings', accountWords.figures.title, () => import('./home/RatingFiguresPage.vue')),
        open('/status', accountWords.status.title, () => import('./home/StatusPage.vue')),
        open('/notices', accountWords.notices.title, () => import('./home/NoticesPage.vue')),
        open('/me/favourites', accountWords.favourites.title, () => import('./account/FavouritesPage.vue')),
        own('/me/messages', accountWords.messages.title, () => import('./account/MessagesPage.vue')),
        own('/me/accesses', accountWords.accesses.title, () => import('./account/AccessesPage.vue')),
        own('/me/data', accountWords.data.title, () => import('./account/DataPage.vue')),
        own('/me/corrections', accountWords.corrections.title, () => import('./correction/CorrectionsPage.vue')),
        own('/me/corrections/:bundle', accountWords.corrections.title, () => import('./correction/CorrectPage.vue')),
        own('/me/agents', accountWords.agents.title, () => import('./agents/MandatesPage.vue')),
        own('/me/sessions', accountWords.sessions.title, () => import('./account/SessionsPage.vue')),
        own('/me/password', accountWords.password.title, () => import('./security/PasswordPage.vue')),
        own('/me/closure', accountWords.closure.title, () => import('./security/ClosurePage.vue')),
        own('/me/consents', accountWords.consents.title, () => import('./account/ConsentsPage.vue')),
        own('/me/notifications', accountWords.notifications.title, () => import('./account/NotificationsPage.vue')),
        own('/go/:code', accountWords.notifications.link, () => import('./account/GoPage.vue')),
        own('/me', words.me.title, () => import('./account/MePage.vue')),
        own('/matters/:matter', words.matter.title, () => import('./matter/MatterPage.vue')),
        own('/matters/:matter/timeline', words.timeline.title, () => import('./matter/TimelinePage.vue')),
        own('/matters/:matter/deadlines', words.deadline.title, () => import('./matter/DeadlinesPage.vue')),
        own('/matters/:matter/supplement', words.fix.title, () => import('./supplement/SupplementPage.vue')),
        own('/print', words.print.title, () => import('./print/PrintPage.vue')),
        own('/print/:bundle/:paper(form|receipt)', words.print.title, paper),
        open('/:missing(.*)*', words.missing.title, () => import('./home/MissingPage.vue'), false),
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
