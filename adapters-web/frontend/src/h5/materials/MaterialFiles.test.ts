// @vitest-environment happy-dom
import { reactive } from 'vue';
import { describe, expect, it, vi } from 'vitest';
import type { Flaw } from '@/offline/preparing/quality';
import type { Upload, Uploads } from '@/offline/uploads';
import { mounted } from '@/testing/mounted';
import MaterialFiles from './MaterialFiles.vue';

const { looked, thumbnail } = vi.hoisted(() => ({ looked: [] as unknown[], thumbnail: vi.fn() }));
URL.createObjectURL = () => 'blob:small';
thumbnail.mockResolvedValue({ error: {}, response: new Response('', { status: 404 }) });
vi.mock('../service', () => ({ api: { GET: thumbnail } }));
vi.mock('../shell/dialogs', () => ({ confirmed: async () => true }));
vi.mock('./FilePreview.vue', () => ({ default: { props: ['file'], setup: ({ file }: { file: unknown }) => (looked.push(file), () => null) } }));

const underWay = (state: Upload['state'], rest: Partial<Upload> = {}): Upload => ({
    id: 'u1',
    meets: ['diagnosis'],
    name: '诊断证明.png',
    type: 'image/png',
    address: 'blob:1',
    small: 'blob:1',
    state,
    share: 0,
    kept: 'on-device',
    ...rest,
});

async function shown(
    all: Upload[],
    handedIn: { id: string; name: string; type: string }[] = [],
    flawsOf: ReadonlyMap<string, readonly Flaw[]> = new Map(),
) {
    const uploads = { all: reactive(all), flawsOf, add: vi.fn(), remove: vi.fn(), tryAgain: vi.fn() };
    const onRemove = vi.fn();
    const onArrange = vi.fn();
    const page = await mounted(MaterialFiles, {
        bundle: 'b1',
        title: '诊断证明',
        handedIn,
        uploads: uploads as unknown as Uploads,
        codes: ['diagnosis'],
        meets: 'diagnosis',
        arrangeable: true,
        onArrange,
        onRemove,
    });
    const press = (label: string) => page.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
    return { page, uploads, onRemove, onArrange, press };
}

describe('the files of one material', () => {
    it('open by their name, from the service or from the device', async () => {
        const { press } = await shown([underWay('waiting')], [{ id: 'f1', name: '病历.pdf', type: 'application/pdf' }]);
        press('查看 病历.pdf');
        await vi.waitFor(() => expect(looked.at(-1)).toEqual({ id: 'f1', name: '病历.pdf', type: 'application/pdf' }));
    });

    it('being sent are shown from the device', async () => {
        const { press } = await shown([underWay('preparing')]);
        press('查看 诊断证明.png');
        await vi.waitFor(() => expect(looked.at(-1)).toEqual({ address: 'blob:1', name: '诊断证明.png', type: 'image/png' }));
    });

    it('say what makes a photo hard to read and what helps, before and after it has arrived', async () => {
        const arrived = { id: 'f1', name: '病历.jpg', type: 'image/jpeg' };
        const { page } = await shown([underWay('sending', { flaws: ['blurred'] })], [arrived], new Map([['f1', ['dark', 'glare']]]));
        const told = [...page.querySelectorAll('.flaws')].map((each) => each.textContent);
        expect(told).toEqual([
            '看不清，再拍一张？光线太暗，请到亮一点的地方拍；有反光，请换个角度拍。能看清的，就用这一张。',
            '看不清，再拍一张？字有些模糊，请拿稳手机，对准字再拍。能看清的，就用这一张。',
        ]);
    });

    it('that have been sent are being checked until the service has answered', async () => {
        const { page, uploads } = await shown([underWay('sending', { share: 0.5 })]);
        const told = () => page.querySelector('.state')?.textContent;
        expect(told()).toBe('正在上传 50%');
        (uploads.all[0] as Upload).share = 1;
        await vi.waitFor(() => expect(told()).toBe('已传到，正在检查…'));
    });

    it('say that no file can be checked now, and why one was refused', async () => {
        const { page, uploads } = await shown([underWay('waiting', { held: true })]);
        expect(page.textContent).toContain('检查文件是否安全的服务暂时没有回应，这个文件还没有收下');
        Object.assign(uploads.all[0] as Upload, { state: 'sending', share: 0.5 });
        await vi.waitFor(() => expect(page.textContent).not.toContain('没有回应'));
        Object.assign(uploads.all[0] as Upload, { state: 'refused', reason: '安全检查在这个文件里发现了病毒' });
        await vi.waitFor(() => expect(page.querySelector('[role=alert]')?.textContent).toContain('安全检查在这个文件里发现了病毒'));
        expect(page.textContent).not.toContain('没有回应');
    });

    it('change places by buttons that a keyboard reaches, and not beyond an end', async () => {
        const files = ['f1', 'f2', 'f3'].map((id) => ({ id, name: `${id}.pdf`, type: 'application/pdf' }));
        const { page, onArrange, press } = await shown([], files);
        expect(page.querySelector<HTMLButtonElement>('[aria-label="上移 f1.pdf"]')?.disabled).toBe(true);
        expect(page.querySelector<HTMLButtonElement>('[aria-label="下移 f3.pdf"]')?.disabled).toBe(true);
        press('下移 f1.pdf');
        expect(onArrange).toHaveBeenCalledWith(['f2', 'f1', 'f3']);
        press('上移 f3.pdf');
        expect(onArrange).toHaveBeenLastCalledWith(['f1', 'f3', 'f2']);
    });

    it('have no such buttons where there is one', async () => {
        const { page } = await shown([underWay('sending')], [{ id: 'f1', name: '病历.pdf', type: 'application/pdf' }]);
        expect(page.querySelector('.move')).toBeNull();
    });

    it('are removed where they are shown', async () => {
        const { press, uploads, onRemove } = await shown([underWay('waiting')], [{ id: 'f1', name: '病历.pdf', type: 'application/pdf' }]);
        press('删除 诊断证明.png');
        press('删除 病历.pdf');
        expect(uploads.remove).toHaveBeenCalledWith('u1');
        await vi.waitFor(() => expect(onRemove).toHaveBeenCalledWith('f1'));
    });

    it.each([
        [underWay('preparing'), '正在处理照片…'],
        [underWay('sending', { share: 0.4 }), '正在上传 40%'],
        [underWay('waiting'), '等待上传'],
        [underWay('waiting', { kept: 'device-full' }), '手机存储已满，没能存下它。正等待上传，传完前请不要关闭此页'],
        [underWay('waiting', { kept: 'storage-denied' }), '浏览器不让本站存文件，将直接上传。传完前请不要关闭此页'],
        [underWay('refused', { reason: '文件太大。' }), '文件太大。'],
    ])('say how far they are: %#', async (upload, says) => {
        const { page } = await shown([upload]);
        expect(page.textContent).toContain(says);
    });

    it('show the picture before it is sent', async () => {
        const { page } = await shown([underWay('preparing')]);
        expect(page.querySelector('img.thumbnail')?.getAttribute('src')).toBe('blob:1');
    });

    it('show the small picture of the service once they are there', async () => {
        thumbnail.mockResolvedValueOnce({ data: new Blob(['jpeg']), response: new Response('jpeg') });
        const { page } = await shown([], [{ id: 'f1', name: '病历.pdf', type: 'application/pdf' }]);
        await vi.waitFor(() => expect(page.querySelector('img.thumbnail')?.getAttribute('src')).toBe('blob:small'));
        expect(thumbnail.mock.lastCall?.[1]).toMatchObject({ params: { path: { bundle: 'b1', material: 'f1' } } });
    });

    it('are replaced by another file', async () => {
        const { page, uploads } = await shown([], [{ id: 'f1', name: '病历.pdf', type: 'application/pdf' }]);
        const input = page.querySelector<HTMLInputElement>('[aria-label="换掉 病历.pdf"]');
        const file = new File(['x'], '病历.jpg', { type: 'image/jpeg' });
        Object.defineProperty(input, 'files', { value: [file] });
        input?.dispatchEvent(new Event('change'));
        expect(uploads.add).toHaveBeenCalledWith([file], ['diagnosis'], 'f1');
    });

    it('picked for another material are not shown', async () => {
        const { page } = await shown([underWay('waiting', { meets: ['id-card'] })]);
        expect(page.textContent).not.toContain('诊断证明.png');
    });
});
