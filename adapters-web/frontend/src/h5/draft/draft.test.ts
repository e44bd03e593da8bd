// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { device } from '@/offline/device';
import { forget } from '@/offline/forget';
import { pendingOf } from '@/offline/pending';
import { SignedOut } from '@/session/session';
import { watch } from 'vue';
import { Draft } from './draft';

interface Stored {
    version: number;
    answers: Record<string, Record<string, unknown>>;
}

/** A service with one draft, with versions like the real one's. It can be out of reach. */
class FakeService {
    readonly stored: Stored = { version: 1, answers: {} };
    reachable = true;
    signedIn = true;
    calls: string[] = [];

    answer(request: Request): Response {
        if (!this.reachable) throw new TypeError('no network');
        this.calls.push(request.method);
        if (!this.signedIn) return this.problem(401, 'token-refused');
        if (request.method === 'PATCH' && request.headers.get('If-Match') !== this.etag) {
            return this.problem(412, 'changed-meanwhile');
        }
        return this.bundle(200);
    }

    async take(request: Request): Promise<Response> {
        const answer = this.answer(request);
        if (request.method !== 'PATCH' || !answer.ok) return answer;
        const { answers } = (await request.json()) as Stored;
        for (const [section, fields] of Object.entries(answers)) {
            const there = (this.stored.answers[section] ??= {});
            for (const [name, value] of Object.entries(fields)) {
                if (value === 'unfit') return this.problem(422, 'answers-invalid', `/answers/${section}/${name}`);
                if (value === null) delete there[name];
                else there[name] = value;
            }
        }
        this.stored.version++;
        return this.bundle(200);
    }

    get etag() {
        return `"${this.stored.version}"`;
    }

    private bundle(status: number): Response {
        const body = { id: 'b1', opened: '2026-11-23T02:00:00Z', matters: [], materials: [], standing: 'draft', ...this.stored };
        return new Response(JSON.stringify(body), {
            status,
            headers: { ETag: this.etag, 'Content-Type': 'application/json' },
        });
    }

    private problem(status: number, kind: string, path?: string): Response {
        const faults = path ? [{ path, rule: 'unfit', detail: 'not that' }] : undefined;
        const body = { type: `urn:onething:problem:${kind}`, title: kind, status, detail: '', instead: '', faults };
        return new Response(JSON.stringify(body), {
            status,
            headers: { 'Content-Type': 'application/problem+json', ETag: this.etag },
        });
    }
}

let service: FakeService;

beforeEach(async () => {
    service = new FakeService();
    vi.stubGlobal('fetch', (request: Request) => service.take(request));
    await forget('b1');
});

describe('a draft', () => {
    it('sends every change a moment later, and says so', async () => {
        const draft = await Draft.open('b1');
        await draft.change('worker.name', 'Li');
        await draft.save();
        expect(service.stored.answers).toEqual({ worker: { name: 'Li' } });
        expect(draft.saving.value).toBe('saved');
        expect((await pendingOf('b1')).size).toBe(0);
    });

    it('loses nothing when the page is killed without a network', async () => {
        const killed = await Draft.open('b1');
        service.reachable = false;
        await killed.change('worker.name', 'Li');
        await killed.save();
        expect(killed.saving.value).toBe('on-device');

        const offline = await Draft.open('b1');
        expect(offline.answers['worker.name']).toBe('Li');

        service.reachable = true;
        const back = await Draft.open('b1');
        expect(back.answers['worker.name']).toBe('Li');
        await back.save();
        expect(service.stored.answers).toEqual({ worker: { name: 'Li' } });
    });

    it('merges with what another page saved meanwhile, field by field', async () => {
        const draft = await Draft.open('b1');
        service.stored.answers = { worker: { phone: '13800138000' } };
        service.stored.version = 7;
        await draft.change('worker.name', 'Li');
        await draft.save();
        expect(service.stored.answers).toEqual({ worker: { phone: '13800138000', name: 'Li' } });
        expect(draft.answers['worker.phone']).toBe('13800138000');
    });

    it('clears an answer', async () => {
        service.stored.answers = { worker: { name: 'Li' } };
        const draft = await Draft.open('b1');
        await draft.change('worker.name', undefined);
        await draft.save();
        expect(service.stored.answers).toEqual({ worker: {} });
    });

    it('still saves the others when the service refuses one answer', async () => {
        const draft = await Draft.open('b1');
        await draft.change('worker.name', 'unfit');
        await draft.save();
        await draft.change('worker.phone', '13800138000');
        await draft.save();
        expect(service.stored.answers.worker).toMatchObject({ phone: '13800138000' });
        expect(draft.turnedDown['worker.name']).toBe('not that');
    });

    it('goes on saying that the session has ended while it tries again', async () => {
        const draft = await Draft.open('b1');
        service.answer = () => {
            throw new SignedOut();
        };
        await draft.change('worker.name', 'Li');
        await draft.save();
        const said: string[] = [];
        watch(draft.saving, (state) => said.push(state), { flush: 'sync' });
        await draft.save();
        expect(draft.saving.value).toBe('signed-out');
        expect(said).toEqual([]);
    });

    it('stops trying once it no longer exists', async () => {
        const draft = await Draft.open('b1');
        service.answer = () =>
            new Response(JSON.stringify({ type: 'urn:onething:problem:bundle-submitted', status: 409 }), {
                status: 409,
                headers: { 'Content-Type': 'application/problem+json' },
            });
        await draft.change('worker.name', 'Li');
        await draft.save();
        expect(draft.saving.value).toBe('over');
    });

    it('on a device that stores nothing is saved anyway, and does not say that it is on the device', async () => {
        const put = vi.spyOn(await device(), 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
        const draft = await Draft.open('b1');
        await draft.change('worker.name', 'Li');
        expect(draft.onDevice.value).toBe(false);
        await draft.save();
        expect(service.stored.answers).toEqual({ worker: { name: 'Li' } });
        put.mockRestore();
    });
});
