import { apiFor } from '@/client/api';
import { offeredGuide } from '@/client/guide';
import { followLive, liveAt } from '@/client/live';
import { type ClientPages, Session } from '@/session/session';

/** The desk's sign-in, and the API for officers and approvers. */
export const pages: ClientPages = { id: 'desk', back: '/desk/signed-in' };
export const session = new Session(pages);
export const api = apiFor(session);
followLive(liveAt('/api/v1/desk/events', session));

/** The code of the guide for these pages. */
export const guideCode = offeredGuide(api);
