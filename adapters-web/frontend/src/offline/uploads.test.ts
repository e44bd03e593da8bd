// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '@/client/problem';
import { type Session, SignedOut } from '@/session/session';
import { device } from './device';
import { forgetInMemory } from './kept-uploads';
import type { Picked, Prepared } from './preparing/picture';
import type { Arrived } from './send';
import { FilesUnderWay, Uploads } from './uploads';

const { send, arrivedBefore, begunBefore, giveUp, prepare } = vi.hoisted(() => ({
    send: vi.fn(),
    arrivedBefore: vi.fn(),
    begunBefore: vi.fn(),
    giveUp: vi.fn(),
    prepare: vi.fn(),
}));
vi.mock('./send', () => ({ send, arrivedBefore, begunBefore, giveUp }));
vi.mock('./preparing/prepare', () => ({ prepare }));

const arrived: Arrived = { material: { id: 'm1', fileName: 'a.jpg', mediaType: 'image/jpeg', meets: ['id-card'] } };
const unchanged = ({ name, type }: Picked): Promise<Prepared> => Promise.resolve({ name, type, sha256: name });
const photo = () => new File(['x'], 'a.jpg', { type: 'image/jpeg' });
const session = {} as Session;
const kept = async () => (await device()).getAllFromIndex('uploads', 'bundle', 'b1');
const settle = (uploads: Uploads, state?: string) =>
    vi.waitFor(() => expect(uploads.all.map((each) => each.state)).toEqual(state ? [state] : []), { timeout: 30_000 });

let uploads: Uploads;

beforeEach(() => {
    send.mockReset();
    giveUp.mockReset().mockResolvedValue(undefined);
    arrivedBefore.mockReset().mockResolvedValue(undefined);
    begunBefore.mockReset().mockResolvedValue(undefined);
    prepare.mockReset().mockImplementation(unchanged);
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    uploads = new Uploads({ bundle: 'b1' }, session);
});

afterEach(async () => {
    uploads.close();
    forgetInMemory();
    for (const each of await kept()) await (await device()).delete('uploads', each.id);
});

describe('a file', () => {
    it('stays on the device until the service has it', async () => {
        send.mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await settle(uploads);
        expect(await kept()).toEqual([]);
    });

    it('is sent although it is hard to read, and what was noticed stays with it at the service', async () => {
        prepare.mockImplementation(async ({ name, type }: Picked) => ({ name, type, sha256: name, flaws: ['dark'] }));
        send.mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await settle(uploads);
        expect(uploads.flawsOf.get(arrived.material.id)).toEqual(['dark']);
    });

    it('waits for no answer between its preparation and its first byte', async () => {
        const begun = Promise.resolve([]);
        begunBefore.mockReturnValue(begun);
        let prepared: (made: Prepared) => void = () => undefined;
        prepare.mockReturnValue(new Promise<Prepared>((done) => (prepared = done)));
        send.mockResolvedValue(arrived);
        const file = photo();
        const adding = uploads.add([file], ['id-card']);
        expect(begunBefore).toHaveBeenCalledWith(session, 'b1', [file]);
        prepared({ name: 'a.jpg', type: 'image/jpeg', sha256: 'x' });
        await adding;
        await settle(uploads);
        expect(arrivedBefore).not.toHaveBeenCalled();
        expect(send.mock.calls.map(([, sent]) => sent.begun)).toEqual([begun]);
    });

    it('asks again what has begun before it is sent a second time', async () => {
        send.mockRejectedValueOnce(new Unreachable('no network')).mockResolvedValue(arrived);
        begunBefore.mockReturnValue(Promise.resolve([]));
        await uploads.add([photo()], ['id-card']);
        await settle(uploads, 'waiting');
        dispatchEvent(new Event('online'));
        await settle(uploads);
        expect(arrivedBefore).toHaveBeenCalledTimes(1);
        expect(send.mock.calls.map(([, sent]) => sent.begun !== undefined)).toEqual([true, false]);
    });

    it('waits while no file can be checked, says so, and is sent again', async () => {
        send.mockRejectedValueOnce(new Unreachable('暂时不能检查文件', 'scanner-unavailable')).mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await vi.waitFor(() => expect(uploads.all[0]).toMatchObject({ state: 'waiting', held: true }));
        await expect(uploads.mustHaveArrived()).rejects.toThrow(FilesUnderWay);
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
        uploads = new Uploads({ bundle: 'b1' }, session);
        await uploads.resume();
        await settle(uploads);
        expect(send).toHaveBeenCalledTimes(2);
    });

    it('is removed only after its result is handled', async () => {
        const there: number[] = [];
        uploads.close();
        uploads = new Uploads({ bundle: 'b1' }, session, async () => void there.push((await kept()).length));
        send.mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await settle(uploads);
        expect(there).toEqual([1]);
        expect(await kept()).toEqual([]);
    });

    it('names what it replaces, once it has arrived', async () => {
        const replaced: unknown[] = [];
        uploads.close();
        uploads = new Uploads({ bundle: 'b1' }, session, (_, replaces) => void replaced.push(replaces));
        send.mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card'], 'm0');
        await settle(uploads);
        await uploads.add([photo()], ['id-card'], 'm1');
        await settle(uploads);
        expect(replaced).toEqual(['m0', undefined]);
    });

    it('waits for the person who was signed in, and says so', async () => {
        send.mockRejectedValue(new SignedOut());
        await uploads.add([photo()], ['id-card']);
        await settle(uploads, 'waiting');
        await vi.waitFor(() => expect(uploads.signedOut.value).toBe(true));
    });

    it('is sent again automatically once there is a network', async () => {
        send.mockRejectedValueOnce(new Unreachable('no network')).mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
        await settle(uploads, 'waiting');
        dispatchEvent(new Event('online'));
        await settle(uploads);
    });

    it('that the service refuses waits for the person, with the reason, and does not delay the others', async () => {
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

describe('a file that is being sent', () => {
    it('is stopped when the person removes it, and what arrived of it is given up', async () => {
        let given: AbortSignal | undefined;
        send.mockImplementation((_, __, ___, signal: AbortSignal) => {
            given = signal;
            return new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Unreachable('given up'))));
        });
        await uploads.add([photo()], ['id-card']);
        await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));

        await uploads.remove(uploads.all[0]?.id ?? '');
        expect(given?.aborted).toBe(true);
        await vi.waitFor(() => expect(giveUp.mock.calls[0]?.[1]).toMatchObject({ bundle: 'b1', sha256: 'a.jpg' }));
        expect(uploads.all).toEqual([]);
        await uploads.mustHaveArrived();
    });
});

describe('a file whose answer was lost', () => {
    it('is not sent again', async () => {
        send.mockRejectedValueOnce(new Unreachable('the answer was lost'));
        await uploads.add([photo()], ['id-card']);
        await vi.waitFor(async () => expect((await kept())[0]?.tries).toBe(1));
        expect(arrivedBefore).not.toHaveBeenCalled();

        arrivedBefore.mockResolvedValue(arrived);
        dispatchEvent(new Event('online'));
        await settle(uploads);
        expect(arrivedBefore.mock.calls[0]?.[1]).toMatchObject({ bundle: 'b1', meets: ['id-card'], sha256: 'a.jpg' });
        expect(send).toHaveBeenCalledTimes(1);
    });
});

describe('the picture of a row', () => {
    it('is there at once for the first, and of large photos beside it once they are smaller', async () => {
        let made = 0;
        const addresses = vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:${made++}`);
        const prepared: ((smaller: Prepared) => void)[] = [];
        prepare.mockImplementation(() => new Promise((done) => prepared.push(done)));
        const ends: (() => void)[] = [];
        send.mockImplementation(() => new Promise((done) => ends.push(() => done(arrived))));

        const large = (name: string) => new File([new Uint8Array(1_300_000)], name, { type: 'image/jpeg' });
        const added = uploads.add([large('a.jpg'), large('b.jpg')], ['id-card']);
        expect(uploads.all.map(({ small }) => small)).toEqual(['blob:0', undefined]);
        await vi.waitFor(() => expect(prepared).toHaveLength(2));
        for (const done of prepared) done({ content: new Blob(['smaller']), name: 'a.jpg', type: 'image/jpeg' });
        await vi.waitFor(() => expect(uploads.all[1]?.small).toMatch(/^blob:[2-9]$/));
        addresses.mockRestore();
        await added;
        await vi.waitFor(() => expect(ends).toHaveLength(2));
        for (const end of ends) end();
        await settle(uploads);
    });
});

describe('several files', () => {
    it('are sent two at a time, each as soon as it is prepared', async () => {
        const sent: string[] = [];
        const ends: (() => void)[] = [];
        send.mockImplementation((_, { name }: { name: string }) => {
            sent.push(name);
            return new Promise((done) => ends.push(() => done(arrived)));
        });
        const names = ['1.jpg', '2.jpg', '3.jpg', '4.jpg'];
        await uploads.add(names.map((name) => new File([name], name, { type: 'image/jpeg' })), ['id-card']);
        await vi.waitFor(() => expect(sent).toEqual(['1.jpg', '2.jpg']));
        ends[0]?.();
        await vi.waitFor(() => expect(sent).toEqual(['1.jpg', '2.jpg', '3.jpg']));
        ends[1]?.();
        await vi.waitFor(() => expect(sent).toEqual(names));
        ends.forEach((end) => end());
        await settle(uploads);
    });

    it('are sent while the device still writes others', async () => {
        const stored = await device();
        const put = stored.put.bind(stored);
        let written = () => undefined as void;
        vi.spyOn(stored, 'put').mockImplementation(async (...asked) => {
            if ((asked[1] as { name?: string }).name === '2.jpg') await new Promise<void>((done) => (written = done));
            return put(...asked);
        });
        send.mockResolvedValue(arrived);
        const added = uploads.add(['1.jpg', '2.jpg'].map((name) => new File([name], name, { type: 'image/jpeg' })), ['id-card']);
        await vi.waitFor(() => expect(send.mock.calls[0]?.[1]).toMatchObject({ name: '1.jpg' }));
        written();
        await added;
        await settle(uploads);
        vi.restoreAllMocks();
    });

    it('are prepared once, also for a page that is opened later', async () => {
        send.mockRejectedValue(new Unreachable('no network'));
        await uploads.add([photo()], ['id-card']);
        await vi.waitFor(async () => expect((await kept())[0]?.prepared).toBeDefined());
        await settle(uploads, 'waiting');
        uploads.close();

        send.mockReset().mockResolvedValue(arrived);
        uploads = new Uploads({ bundle: 'b1' }, session);
        await uploads.resume();
        await settle(uploads);
        expect(prepare).toHaveBeenCalledTimes(1);
    });
});

describe('a photo that is still being made smaller', () => {
    const small = { content: new Blob(['s']), name: 'a.jpg', type: 'image/jpeg' };
    let shrink: (result: typeof small) => void;

    beforeEach(() => {
        prepare.mockReturnValue(new Promise<typeof small>((made) => (shrink = made)));
        send.mockResolvedValue(arrived);
    });
    afterEach(() => shrink(small));

    it('is shown as soon as it is picked', () => {
        void uploads.add([photo(), photo()], ['id-card']);
        expect(uploads.all.length).toBe(2);
    });

    it('is stored on the device as picked, and nothing is submitted', async () => {
        await uploads.add([photo()], ['id-card']);
        await settle(uploads, 'preparing');

        expect((await kept()).length).toBe(1);
        await expect(uploads.mustHaveArrived()).rejects.toThrow(FilesUnderWay);
        expect(send).not.toHaveBeenCalled();
    });

    it('is sent once it is smaller, and then all have arrived', async () => {
        await uploads.add([photo()], ['id-card']);
        await settle(uploads, 'preparing');
        shrink(small);
        await settle(uploads);

        expect(send.mock.calls[0]?.[1]).toMatchObject({ content: small.content });
        await uploads.mustHaveArrived();
    });

    it('is not sent when the person removes it meanwhile', async () => {
        await uploads.add([photo()], ['id-card']);
        await settle(uploads, 'preparing');
        await uploads.remove(uploads.all[0]?.id ?? '');
        shrink(small);

        await uploads.mustHaveArrived();
        expect(send).not.toHaveBeenCalled();
    });

    it('also holds back a page that was opened after it was picked', async () => {
        await uploads.add([photo()], ['id-card']);
        const later = new Uploads({ bundle: 'b1' }, session);

        await expect(later.mustHaveArrived()).rejects.toThrow(FilesUnderWay);
        shrink(small);
        await settle(uploads);
        await settle(later);
        later.close();
    });
});

describe('the files of a supplement', () => {
    it('are separate from those of another matter of the same bundle', async () => {
        send.mockRejectedValue(new Unreachable('no network'));
        const one = new Uploads({ bundle: 'b1', matter: 'm1' }, session);
        const other = new Uploads({ bundle: 'b1', matter: 'm2' }, session);
        await one.add([photo()], ['diagnosis']);
        await settle(one, 'waiting');

        await other.resume();
        await other.mustHaveArrived();
        await uploads.mustHaveArrived();
        await expect(one.mustHaveArrived()).rejects.toThrow(FilesUnderWay);
        one.close();
        other.close();
    });
});

describe('on a device that stores nothing', () => {
    beforeEach(async () => {
        vi.spyOn(await device(), 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    });
    afterEach(() => void vi.restoreAllMocks());

    it('a file is sent from memory', async () => {
        send.mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await settle(uploads);
        expect(send).toHaveBeenCalledTimes(1);
    });

    it.each([
        ['QuotaExceededError', 'device-full'],
        ['SecurityError', 'storage-denied'],
    ])('a file that waits says so, and holds back submission: %s', async (fault, state) => {
        vi.spyOn(await device(), 'put').mockRejectedValue(new DOMException('', fault));
        send.mockRejectedValue(new Unreachable('no network'));
        await uploads.add([photo()], ['id-card']);
        await settle(uploads, 'waiting');

        expect(uploads.all[0]?.kept).toBe(state);
        await expect(uploads.mustHaveArrived()).rejects.toThrow(FilesUnderWay);
    });
});

describe('a page that shows what arrived', () => {
    it('has handled it before the file stops being an upload', async () => {
        const shown: number[] = [];
        uploads.listen(async () => void shown.push(uploads.all.length));
        send.mockResolvedValue(arrived);
        await uploads.add([photo()], ['id-card']);
        await settle(uploads);
        expect(shown).toEqual([1]);
    });
});
