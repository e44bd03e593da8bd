import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '@/client/problem';
import { type Session, SignedOut } from '@/session/session';
import { device } from './device';
import type { Arrived } from './send';
import { Uploads } from './uploads';

const send = vi.hoisted(() => vi.fn());
vi.mock('./send', () => ({ send }));

const arrived: Arrived = { material: { id: 'm1', fileName: 'a.jpg', meets: ['id-card'] }, bundleVersion: 2 };
const photo = () => new File(['x'], 'a.jpg', { type: 'image/jpeg' });
const session = {} as Session;
const kept = async () => (await device()).getAllFromIndex('uploads', 'bundle', 'b1');
const settle = (uploads: Uploads, state?: string) =>
    vi.waitFor(() => expect(uploads.all.map((each) => each.state)).toEqual(state ? [state] : []));

let uploads: Uploads;

beforeEach(() => {
    send.mockReset();
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    uploads = new Uploads('b1', session, () => undefined);
});

afterEach(async () => {
    uploads.close();
    for (const each of await kept()) await (await device()).delete('uploads', each.id);
});

describe('a file', () => {
    it('lies on the device until the service has it', async () => {
        send.mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await settle(uploads);
        expect(await kept()).toEqual([]);
    });

    it('outlives the page, and is sent by the next one', async () => {
        send.mockRejectedValue(new Unreachable('no network'));
        await uploads.add([photo()], ['id-card']);
        await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
        await settle(uploads, 'waiting');
        uploads.close();

        send.mockResolvedValue(arrived);
        uploads = new Uploads('b1', session, () => undefined);
        await uploads.resume();
        await settle(uploads);
        expect(send).toHaveBeenCalledTimes(2);
    });

    it('is let go of only once what it became is noted', async () => {
        const there: number[] = [];
        uploads.close();
        uploads = new Uploads('b1', session, async () => void there.push((await kept()).length));
        send.mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await settle(uploads);
        expect(there).toEqual([1]);
        expect(await kept()).toEqual([]);
    });

    it('waits for whoever was signed in, and says so', async () => {
        send.mockRejectedValue(new SignedOut());
        await uploads.add([photo()], ['id-card']);
        await settle(uploads, 'waiting');
        await vi.waitFor(() => expect(uploads.signedOut.value).toBe(true));
    });

    it('is sent again by itself once there is a network', async () => {
        send.mockRejectedValueOnce(new Unreachable('no network')).mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
        await settle(uploads, 'waiting');
        dispatchEvent(new Event('online'));
        await settle(uploads);
    });

    it('that the service refuses waits for the person, with the reason, and holds up no other', async () => {
        const type = 'urn:onething:problem:material-too-large' as const;
        const problem = { type, title: '', status: 413, detail: 'big', instead: '' };
        send.mockRejectedValueOnce(new Refused(problem)).mockResolvedValue(arrived);
        await uploads.add([photo(), photo()], ['id-card']);
        await settle(uploads, 'refused');
        expect(uploads.all[0]?.reason).toContain('big');

        await uploads.tryAgain(uploads.all[0]?.id ?? '');
        await settle(uploads);
    });
});
