import { apiFor } from '@/client/api';
import { offeredGuide } from '@/client/guide';
import { type ClientPages, Session } from '@/session/session';

/** These pages' sign-in, and the API as whoever is signed in may use it. */
export const pages: ClientPages = { id: 'h5', back: '/signed-in' };
export const session = new Session(pages);
export const api = apiFor(session);

/** The code of the guide that these pages are about. */
export const guideCode = offeredGuide(api);
