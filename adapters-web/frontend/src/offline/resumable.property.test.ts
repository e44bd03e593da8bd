// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { Blob, File } from 'node:buffer';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '@/session/session';
import { chance } from '@/testing/chance';
import type { Picked } from './preparing/picture';
import './resumable';
import { Uploads } from './uploads';

const { prepare } = vi.hoisted(() => ({ prepare: vi.fn() }));
vi.mock('./preparing/prepare', () => ({ prepare }));

URL.createObjectURL = () => 'blob:x';
URL.revokeObjectURL = () => undefined;

const CUTS = 8;
const session = { token: () => Promise.resolve('a token') } as unknown as Session;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Begun {
    length: number;
    fileName: string;
    sha256: string;
    meets: string[];
    bytes: Buffer;
    material?: string;
}

interface Answer {
    status: number;
    headers: Record<string, string>;
}

/** A service that speaks tus 1.0, and keeps each byte that arrives before the connection is cut. */
class Service {
    readonly uploads: Begun[] = [];
    readonly materials: { id: string; fileName: string; mediaType: string; meets: string[]; originalSha256: string }[] = [];
    bytesArrived = 0;
    cuts = 0;

    constructor(
        readonly bundle: string,
        readonly random: () => number,
    ) {}

    read(address: string): Response {
        const items = this.uploads.map(({ bytes, ...rest }, place) => ({ id: String(place), received: bytes.length, ...rest }));
        return Response.json(address.endsWith('/uploads') ? { items } : { materials: this.materials });
    }

    /** What arrives of a request; undefined if its answer, or a part of it, is lost. */
    take(method: string, address: string, headers: Record<string, string>, body: Buffer): Answer | undefined {
        const isCut = this.cuts < CUTS && (this.cuts === 0 || this.random() < 0.6);
        if (isCut) this.cuts++;
        const arriving = isCut ? body.subarray(0, Math.floor(this.random() * (body.length + 1))) : body;
        if (isCut && method === 'POST' && this.random() < 0.3) return undefined;
        const place = method === 'POST' ? this.begin(headers) : Number(address.slice(address.lastIndexOf('/') + 1));
        const upload = this.uploads[place];
        if (!upload) return { status: 404, headers: {} };
        if (method === 'PATCH' && Number(headers['Upload-Offset']) !== upload.bytes.length) return { status: 409, headers: {} };
        this.append(upload, arriving);
        if (isCut) return undefined;
        return {
            status: { POST: 201, PATCH: 204 }[method] ?? 200,
            headers: {
                Location: `/api/v1/bundles/${this.bundle}/uploads/${place}`,
                'Upload-Offset': String(upload.bytes.length),
                'Upload-Length': String(upload.length),
                ...(upload.material && { 'Content-Location': `/api/v1/bundles/${this.bundle}/materials/${upload.material}` }),
            },
        };
    }

    private begin(headers: Record<string, string>): number {
        const said = Object.fromEntries(
            (headers['Upload-Metadata'] ?? '').split(',').map((each) => {
                const [key, value = ''] = each.split(' ');
                return [key, Buffer.from(value, 'base64').toString()];
            }),
        );
        return this.uploads.push({
            length: Number(headers['Upload-Length']),
            fileName: said.filename ?? '',
            sha256: said.sha256 ?? '',
            meets: said.meets?.split(',') ?? [],
            bytes: Buffer.alloc(0),
        }) - 1;
    }

    private append(upload: Begun, piece: Buffer): void {
        this.bytesArrived += piece.length;
        upload.bytes = Buffer.concat([upload.bytes, piece]);
        if (upload.material || upload.bytes.length < upload.length) return;
        upload.material = `m${this.materials.length}`;
        const { fileName, meets, bytes } = upload;
        this.materials.push({ id: upload.material, fileName, mediaType: 'application/pdf', meets, originalSha256: hashOf(bytes) });
    }
}

let service: Service;

/** The network of a page: its XMLHttpRequest. */
class Request {
    upload: { onprogress?: (event: object) => void } = {};
    onload?: () => void;
    onerror?: (event: object) => void;
    status = 0;
    responseText = '';
    private method = '';
    private address = '';
    private answer?: Answer;
    private aborted = false;
    private readonly headers: Record<string, string> = {};

    open(method: string, address: string): void {
        [this.method, this.address] = [method, address];
    }

    setRequestHeader(name: string, value: string): void {
        this.headers[name] = value;
    }

    getResponseHeader(name: string): string | null {
        return this.answer?.headers[name] ?? null;
    }

    abort(): void {
        this.aborted = true;
    }

    send(body: Blob | null): void {
        setTimeout(() => void this.arrive(body), service.random() * 200);
    }

    private async arrive(body: Blob | null): Promise<void> {
        const bytes = Buffer.from((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
        if (this.aborted) return;
        this.answer = service.take(this.method, this.address, this.headers, bytes);
        this.upload.onprogress?.({ lengthComputable: true, loaded: bytes.length });
        this.status = this.answer?.status ?? 0;
        if (this.answer) this.onload?.();
        else this.onerror?.({});
    }
}

afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

describe('a large file over a network that is cut at random places, with pages that are closed and opened', () => {
    it.each(Array.from({ length: 60 }, (_, seed) => seed))('arrives whole, and each byte once (order %i)', async (seed) => {
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        const random = chance(seed);
        service = new Service(`b${seed}`, random);
        vi.stubGlobal('XMLHttpRequest', Request);
        // The device can only store these; those of happy-dom cannot be cloned.
        vi.stubGlobal('Blob', Blob);
        vi.stubGlobal('fetch', async (request: globalThis.Request) => service.read(new URL(request.url).pathname));
        const content = Buffer.alloc(300_000 + Math.floor(random() * 2_500_000), `${seed} `);
        const sha256 = hashOf(content);
        prepare.mockImplementation(async ({ name, type }: Picked) => ({ name, type, sha256 }));
        const shares: number[] = [];
        const open = () => new Uploads({ bundle: service.bundle }, session);

        let page = open();
        await page.add([new File([content], '劳动合同.pdf', { type: 'application/pdf' }) as unknown as globalThis.File], ['labour-contract']);
        for (let waited = 0; waited < 400 && page.all.length > 0; waited++) {
            await vi.advanceTimersByTimeAsync(300);
            shares.push(page.all[0]?.share ?? 1);
            if (random() < 0.1) {
                page.close();
                page = open();
                await page.resume();
            }
        }

        await page.mustHaveArrived();
        expect(service.materials.map((each) => each.originalSha256)).toEqual([sha256]);
        expect(service.uploads.length, 'uploads begun').toBe(1);
        expect(service.cuts).toBeGreaterThan(0);
        expect(Math.max(...shares)).toBeLessThanOrEqual(1);
        expect(service.bytesArrived).toBe(content.length);
        page.close();
    });
});
