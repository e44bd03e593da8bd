import { apiFor } from '@/client/api';
import { offeredGuide } from '@/client/guide';
import { followLive, liveAt } from '@/client/live';
import { tabNotes } from '@/offline/storage';
import { type ClientPages, Session } from '@/session/session';
import { SEARCHES } from './queue/filters';

/** The desk's sign-in, and the API for officers and approvers. */
export const pages: ClientPages = { id: 'desk', back: '/desk/signed-in' };
/** What the officer looked for names people; the rest of a tab's notes are drafts, and numbers of matters. */
export const forgetTab = async (keepDrafts: boolean) => tabNotes.removeAll(keepDrafts ? SEARCHES : '');
export const session = new Session(pages, forgetTab);
export const api = apiFor(session);
followLive(liveAt('/api/v1/desk/events', session));

/** The code of the guide for these pages. */
export const guideCode = offeredGuide(api);
