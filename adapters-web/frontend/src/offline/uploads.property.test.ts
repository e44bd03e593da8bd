// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { Unreachable } from '@/client/problem';
import type { Session } from '@/session/session';
import { chance } from '@/testing/chance';
import type { Picked } from './preparing/picture';
import type { Arrived, Outgoing } from './send';
import { Uploads } from './uploads';

const { send, arrivedBefore, giveUp, prepare } = vi.hoisted(() => ({ send: vi.fn(), arrivedBefore: vi.fn(), giveUp: vi.fn(), prepare: vi.fn() }));
vi.mock('./send', () => ({ send, arrivedBefore, giveUp, begunBefore: async () => undefined }));
vi.mock('./preparing/prepare', () => ({ prepare }));

URL.createObjectURL = () => 'blob:x';
URL.revokeObjectURL = () => undefined;

/** A service behind a bad network: a file may be lost on its way, or arrive while its answer is lost. */
class Service {
    readonly stored: string[] = [];
    underWay = 0;
    mostUnderWay = 0;

    constructor(private readonly random: () => number) {}

    async ask({ sha256 }: Outgoing): Promise<Arrived | undefined> {
        await this.aWhile();
        if (this.random() < 0.2) throw new Unreachable('the question was lost');
        return this.stored.includes(sha256 ?? '') ? material(sha256 ?? '') : undefined;
    }

    async take({ sha256 }: Outgoing): Promise<Arrived> {
        this.mostUnderWay = Math.max(this.mostUnderWay, ++this.underWay);
        try {
            await this.aWhile();
            if (this.random() < 0.2) throw new Unreachable('the file was lost');
            this.stored.push(sha256 ?? '');
            await this.aWhile();
            if (this.random() < 0.3) throw new Unreachable('the answer was lost');
            return material(sha256 ?? '');
        } finally {
            this.underWay--;
        }
    }

    aWhile(): Promise<void> {
        return new Promise((done) => setTimeout(done, this.random() * 200));
    }
}

const material = (id: string): Arrived => ({ material: { id, fileName: id, mediaType: 'image/jpeg', meets: ['id-card'] } });

describe('files that are picked, prepared, sent, lost, and continued by the next page, in any order', () => {
    it.each(Array.from({ length: 60 }, (_, seed) => seed))('arrive once each (order %i)', async (seed) => {
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        const random = chance(seed);
        const service = new Service(random);
        send.mockImplementation((_: Session, file: Outgoing) => service.take(file));
        arrivedBefore.mockImplementation((_: Session, file: Outgoing) => service.ask(file));
        prepare.mockImplementation(async ({ name, type }: Picked) => {
            await service.aWhile();
            return { name, type, sha256: name };
        });
        const owner = { bundle: `b${seed}` };
        const told: string[] = [];
        const open = () => new Uploads(owner, {} as Session, ({ material: { id } }) => void told.push(id));

        let page = open();
        const picked: string[] = [];
        for (let step = 0; step < 12; step++) {
            if (random() < 0.4) {
                const names = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, place) => `${seed}.${step}.${place}`);
                await page.add(names.map((name) => new File([name], name, { type: 'image/jpeg' })), ['id-card']);
                picked.push(...names);
            } else if (random() < 0.3) {
                page.close();
                page = open();
                await page.resume();
            } else await vi.advanceTimersByTimeAsync(random() * 400);
        }
        for (let waited = 0; waited < 400 && (page.all.length > 0 || service.stored.length < picked.length); waited++) {
            await vi.advanceTimersByTimeAsync(5_000);
        }

        await page.mustHaveArrived();
        expect([...service.stored].sort()).toEqual([...picked].sort());
        expect([...new Set(told)].sort()).toEqual([...picked].sort());
        expect(service.mostUnderWay).toBeLessThanOrEqual(2);
        page.close();
        vi.useRealTimers();
    });
});
