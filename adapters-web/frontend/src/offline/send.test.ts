// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '@/session/session';
import { arrivedBefore, type Outgoing } from './send';

const session = { token: () => Promise.resolve('a token') } as unknown as Session;

const outgoing = (change: Partial<Outgoing>): Outgoing => ({
    bundle: 'b1',
    meets: ['id-card'],
    name: 'a.jpg',
    type: 'image/jpeg',
    content: new Blob(),
    sha256: 'as-sent',
    ...change,
});

/** The service stores a picture without its metadata, so its hash is not the hash of what was sent. */
const stored = { id: 'm1', fileName: 'a.jpg', mediaType: 'image/jpeg', meets: ['id-card'], sha256: 'as-stored', originalSha256: 'as-sent' };

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json({ materials: [stored] })));

afterEach(() => vi.unstubAllGlobals());

describe('a file whose answer was lost', () => {
    it('is recognised by what was sent, not by what is stored', async () => {
        expect(await arrivedBefore(session, outgoing({}))).toMatchObject({ material: { id: 'm1' } });
        expect(await arrivedBefore(session, outgoing({ sha256: 'as-stored' }))).toBeUndefined();
    });

    it('is sent where it was handed in for another material', async () => {
        expect(await arrivedBefore(session, outgoing({ meets: ['wage-slips'] }))).toBeUndefined();
    });
});
