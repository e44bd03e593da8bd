// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { mounted } from '@/testing/mounted';
import FacePage from './FacePage.vue';

vi.mock('vue-router', () => ({ useRoute: () => ({ query: { face: 'f1' } }), useRouter: () => ({ push: vi.fn() }) }));
vi.mock('../shell/PageFrame.vue', async () => {
    const { h } = await import('vue');
    return { default: (_: unknown, { slots }: { slots: { default?: () => unknown } }) => h('main', slots.default?.() as string) };
});
vi.mock('../shell/HelpLine.vue', () => ({ default: () => null }));

function answers(status: number, body: object) {
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } }));
}

async function backFromTheProvider(): Promise<{ text: () => string; buttons: () => string[] }> {
    const page = await mounted(FacePage, {});
    await vi.waitFor(() => expect(page.querySelectorAll('button').length).toBeGreaterThan(0));
    return {
        text: () => page.textContent ?? '',
        buttons: () => [...page.querySelectorAll('button')].map((each) => each.textContent?.trim() ?? ''),
    };
}

beforeEach(() => localStorage.setItem('onething.face', JSON.stringify({ signIn: 's1', way: 'face' })));

it.each([
    ['cancelled', '您取消了验证', true],
    ['liveness-failed', '人脸没有识别成功', true],
    ['identity-mismatch', '姓名和身份证号码对不上', true],
    ['not-same-person', '人脸没有比对上', false],
    ['no-reference', '没有可以比对的照片', false],
    ['device-or-permission', '没能打开相机', true],
    ['expired', '时间太久，已经超时', true],
    ['replayed', '这次验证已经用过', true],
    ['locked', '今天的次数用完了', false],
    ['a-result-of-next-year', '没有完成验证', false],
])('a sign-in that ended as %s says so, what stays, and the other ways to sign in', async (status, title, canTryAgain) => {
    answers(200, { status, wantsDetails: false, canTryAgain });

    const page = await backFromTheProvider();

    expect(page.text()).toContain(title);
    expect(page.text()).toContain('您的账号没有变化');
    expect(page.buttons()).toEqual([
        ...(canTryAgain ? ['再试一次'] : []),
        '用账号密码登录',
        expect.stringContaining('账号'),
    ]);
});

it('a provider that is away can be tried again, and the account stays as it was', async () => {
    const away = { type: 'urn:onething:problem:provider-unavailable', title: '粤信签暂时不能用', status: 503 };
    answers(503, { ...away, detail: '不是您的错。', instead: '用密码登录。' });

    const page = await backFromTheProvider();

    expect(page.text()).toContain('粤信签暂时不能用');
    expect(page.text()).toContain('您的账号没有变化');
    expect(page.buttons()[0]).toBe('再试一次');
});
