import { apiFor } from '@/client/api';
import { offeredGuide } from '@/client/guide';
import { followLive, liveAt } from '@/client/live';
import { leave } from '@/offline/forget';
import { type ClientPages, Session } from '@/session/session';

/** The sign-in of the citizens' pages, and the API for the person signed in. */
export const pages: ClientPages = { id: 'h5', back: '/signed-in' };
export const session = new Session(pages, leave);
export const api = apiFor(session);
followLive(liveAt('/api/v1/me/events', session));

/** The code of the guide for these pages. */
export const guideCode = offeredGuide(api);
