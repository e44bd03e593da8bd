import { placeLeft } from '@/client/list/placeLeft';
import { createRouter, createWebHistory } from 'vue-router';
import { amendmentWords } from '@/words/amendments';
import { words } from '@/words/desk';
import { appointmentWords } from '@/words/appointments';
import { factorWords } from '@/words/factors';
import { inquiryWords } from '@/words/inquiries';
import { sealQueueWords } from '@/words/sealQueue';
import { notificationWords } from '@/words/notifications';
import { pastWords } from '@/words/past';
import { operationsWords } from '@/words/operations';
import { accessSearchWords } from '@/words/operations/accessSearch';
import { sessionEndingWords } from '@/words/operations/sessionEnding';
import { retentionWords } from '@/words/retention';
import { ratingWords } from '@/words/ratings';
import { session } from './service';

export const router = createRouter({
    history: createWebHistory('/desk'),
    scrollBehavior: (_to, _from, saved) => (saved ? placeLeft(saved) : { top: 0 }),
    routes: [
        { path: '/', component: () => import('./queue/QueuePage.vue'), meta: { title: words.queue.title } },
        {
            path: '/approvals',
            component: () => import('./queue/QueuePage.vue'),
            props: { waiting: true },
            meta: { title: words.nav.approvals },
        },
        {
            path: '/matters/:matter',
            component: () => import('./dossier/DossierPage.vue'),
            props: true,
            meta: { title: words.dossier.actions },
        },
        {
            path: '/matters/:matter/past',
            component: () => import('./past/PastPage.vue'),
            props: true,
            meta: { title: pastWords.title },
        },
        { path: '/corrections', component: () => import('./corrections/CorrectionsPage.vue'), meta: { title: words.corrections.title } },
        { path: '/inquiries', component: () => import('./inquiries/InquiriesPage.vue'), meta: { title: inquiryWords.list.title } },
        { path: '/slots', component: () => import('./appointments/SlotsPage.vue'), meta: { title: appointmentWords.slots.title } },
        { path: '/ratings', component: () => import('./ratings/RatingsPage.vue'), meta: { title: ratingWords.title } },
        { path: '/undelivered', component: () => import('./undelivered/UndeliveredPage.vue'), meta: { title: notificationWords.title } },
        { path: '/seals', component: () => import('./seals/SealsPage.vue'), meta: { title: sealQueueWords.title } },
        { path: '/statistics', component: () => import('./statistics/StatisticsPage.vue'), meta: { title: words.statistics.title } },
        { path: '/simulation', component: () => import('./simulation/SimulationPage.vue'), meta: { title: words.simulation.title } },
        { path: '/calendar/:year?', component: () => import('./calendar/CalendarPage.vue'), props: true, meta: { title: words.calendar.title } },
        { path: '/guides', component: () => import('./administration/GuidesPage.vue'), meta: { title: words.guides.title } },
        { path: '/operations', component: () => import('./administration/OperationsPage.vue'), meta: { title: operationsWords.title } },
        {
            path: '/access-searches',
            component: () => import('./administration/AccessSearchPage.vue'),
            meta: { title: accessSearchWords.title },
        },
        {
            path: '/session-endings',
            component: () => import('./administration/SessionEndingPage.vue'),
            meta: { title: sessionEndingWords.title },
        },
        { path: '/retention', component: () => import('./retention/RetentionPage.vue'), meta: { title: retentionWords.title } },
        { path: '/trail', component: () => import('./administration/TrailPage.vue'), meta: { title: words.trail.title } },
        { path: '/subscribers', component: () => import('./administration/SubscribersPage.vue'), meta: { title: words.subscribers.title } },
        {
            path: '/amendments/:amendment',
            component: () => import('./amendments/AmendmentPage.vue'),
            props: true,
            meta: { title: amendmentWords.title },
        },
        {
            path: '/announcements',
            component: () => import('./administration/AnnouncementsPage.vue'),
            meta: { title: words.announcements.title },
        },
        { path: '/notices', component: () => import('./calendar/HolidayNoticesPage.vue'), meta: { title: words.notices.title } },
        { path: '/staff', component: () => import('./administration/StaffPage.vue'), meta: { title: words.staff.title } },
        { path: '/account', component: () => import('./account/AccountPage.vue'), meta: { title: factorWords.account.title } },
        {
            path: '/set-password',
            component: () => import('./shell/SetPasswordPage.vue'),
            meta: { title: words.setPassword.title, open: true },
        },
        {
            path: '/signed-in',
            component: () => import('./shell/SignedInPage.vue'),
            meta: { title: words.signedIn.title, open: true },
        },
        { path: '/:missing(.*)*', redirect: '/' },
    ],
});

router.beforeEach(async (to) => {
    if (to.meta.open || session.signedIn.value) return true;
    await session.begin(to.fullPath);
    return false;
});

router.afterEach((to) => {
    document.title = `${String(to.meta.title)} · ${words.title}`;
});
