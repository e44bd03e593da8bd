// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mounted } from '@/testing/mounted';
import PrintedSignature from './PrintedSignature.vue';

const { file } = vi.hoisted(() => ({ file: vi.fn() }));
vi.mock('../service', () => ({ api: { GET: file } }));

const material = { id: 'm1' };

beforeEach(() => {
    URL.createObjectURL = () => 'blob:signed';
    URL.revokeObjectURL = vi.fn();
    file.mockReset();
});

describe('the signature on a printed form', () => {
    it('is the picture that was handed in', async () => {
        file.mockResolvedValue({ data: new Blob(['x']), response: new Response() });
        const page = await mounted(PrintedSignature, { bundle: 'b1', material });
        await vi.waitFor(() => expect(page.querySelector('img')?.getAttribute('src')).toBe('blob:signed'));
        expect(file.mock.calls[0]?.[1]).toMatchObject({ params: { path: { bundle: 'b1', material: 'm1' } } });
        expect(page.textContent).not.toContain('____');
    });

    it('is a line to sign on where there is none, and where it cannot be read', async () => {
        expect((await mounted(PrintedSignature, { bundle: 'b1' })).textContent).toContain('申报人签名：________');
        file.mockResolvedValue({ error: {}, response: new Response('', { status: 404 }) });
        const page = await mounted(PrintedSignature, { bundle: 'b1', material });
        await vi.waitFor(() => expect(file).toHaveBeenCalled());
        expect(page.textContent).toContain('________');
        expect(page.querySelector('img')).toBeNull();
    });
});
