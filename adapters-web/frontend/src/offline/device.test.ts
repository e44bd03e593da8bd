import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { device } from './device';
import { leave, unsent } from './forget';

const photo = { id: 'u1', bundle: 'b1', meets: ['id-card'], name: 'a.jpg', type: 'image/jpeg', content: new Blob(['x']), added: 1, tries: 0 };
const answer = { bundle: 'b1', field: 'worker.name', value: '李娜', at: 1 };

const notes = async () => (await device()).getAllKeys('notes');

beforeEach(async () => {
    const kept = await device();
    await kept.put('answers', answer);
    await kept.put('uploads', photo);
    for (const note of ['bundle:b1', 'checklist:b1', 'signature:b1', 'correction:m1', 'guide:labour-rights']) {
        await kept.put('notes', {}, note);
    }
});

describe('a person who signs out', () => {
    it('reads how much the service does not have yet', async () => {
        expect(await unsent()).toBe(2);
    });

    it('leaves no data behind', async () => {
        await leave(false);

        expect(await unsent()).toBe(0);
        expect(await notes()).toEqual(['guide:labour-rights']);
    });

    it('may leave unsent data, but no copies of the service’s data', async () => {
        await leave(true);

        expect(await unsent()).toBe(2);
        expect(await notes()).toEqual(['correction:m1', 'guide:labour-rights', 'signature:b1']);
    });
});

describe('a browser that stores nothing', () => {
    it.each([
        ['throws', () => { throw new DOMException('denied', 'SecurityError'); }],
        ['has none', () => undefined],
    ])('and %s: what is kept for later fails quietly', async (_, get) => {
        vi.resetModules();
        vi.stubGlobal('indexedDB', undefined);
        Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get });
        const { copyOf, keepCopy } = await import('./pending');
        const { leave: leaveAgain, unsent: unsentAgain } = await import('./forget');

        expect(await keepCopy('guide:code', 'x')).toBe(false);
        expect(await copyOf('guide:code')).toBeUndefined();
        expect(await unsentAgain()).toBe(0);
        await leaveAgain(false);
    });
});
