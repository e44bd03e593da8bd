import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, launched, Person } from '../support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

/** A person at the login page, on the way to their own pages. */
async function atLogin(): Promise<Person> {
    const person = await Person.at(browser);
    await person.goTo('/me');
    await person.heading('登录');
    return person;
}

/** Ticks the separate consent, goes to 粤信签, and chooses the outcome there. */
async function byFace(person: Person, who: string, play: string): Promise<void> {
    await person.tap('人脸识别登录');
    await person.tap(/我同意由粤信签比对/, 'checkbox');
    await person.tap('下一步');
    await person.heading('粤信签（测试桩）');
    await played(person, who, play);
}

async function played(person: Person, who: string, play: string): Promise<void> {
    const place = person.page.locator(`a[href*="code=${who}."]`, { hasText: play });
    await person.press(place.first());
}

describe('while something does not work', () => {
    const functions = [
        { function: 'face-sign-in', state: 'down', title: '粤信签登录', detail: '暂时不能用', instead: '可以改用账号密码登录。' },
        { function: 'uploads', state: 'works', title: '上传材料', detail: '正常' },
        { function: 'payments', state: 'delayed', title: '待遇支付', detail: '有延迟', instead: '支付指令已经保存。' },
    ];
    const troubled = async (person: Person) => {
        const json = { at: '2026-11-30T01:00:00Z', functions };
        await person.context.route('**/api/v1/status', (route) => route.fulfill({ json }));
        return person;
    };

    it('a person reads it before the sign-in, with what is possible instead, and signs in by the other way', async () => {
        const lina = await troubled(await atLogin());
        await lina.page.reload();
        await lina.sees('可以改用账号密码登录。');
        await lina.look('login-troubled');
        await lina.tap('用账号密码登录');
        await lina.signIn('lina');
        await lina.sees('李娜');
    });

    it('everyone can read how each function works', async () => {
        const person = await troubled(await Person.at(browser));
        await person.goTo('/help');
        await person.tap('服务状态', 'link');
        await person.heading('服务状态');
        await person.sees('支付指令已经保存。');
        await person.fits();
        await person.lookEveryWay('status-troubled');
    });

    it('staff read at the desk what waits', async () => {
        const officer = await troubled(await Person.atTheDesk('inspector', browser, DESK));
        await officer.goTo('/desk');
        await officer.sees('支付指令已经保存。');
        await officer.look('desk-troubled');
    });
});

describe('signing in by face', () => {
    it('needs name, number and agreement the first time, and a separate consent to compare the face', async () => {
        const wangfang = await atLogin();
        await wangfang.look('login');
        await wangfang.tap('人脸识别登录');
        await wangfang.heading('是否同意比对人脸');
        expect(await wangfang.page.getByRole('checkbox').isChecked()).toBe(false);
        await wangfang.tap('下一步');
        await wangfang.sees('请先勾选同意');
        await wangfang.look('login-consent');
        await wangfang.tap(/我同意由粤信签比对/, 'checkbox');
        await wangfang.tap('下一步');
        await wangfang.heading('粤信签（测试桩）');
        await played(wangfang, 'wangfang', '10000');

        await wangfang.heading('第一次登录');
        expect(await wangfang.page.getByRole('checkbox').isChecked()).toBe(false);
        await wangfang.tap('开始人脸识别验证');
        await wangfang.sees('首次登录须阅读并勾选用户服务协议');
        await wangfang.sees('请填写18位身份证号码');
        await wangfang.look('login-first');
        await wangfang.killAndReopen();
        await wangfang.page.getByLabel('姓名').fill('王芳');
        await wangfang.page.getByLabel('身份证号码').fill('445202198808170018');
        await wangfang.tap('我已阅读并同意', 'checkbox');
        await wangfang.tap('开始人脸识别验证');
        await wangfang.heading('人脸识别（测试桩）');
        await wangfang.tap('返回揭阳智慧人社', 'link');
        await wangfang.sees('王芳');
        await wangfang.at('/me');
        wangfang.sawNoFault();
    });

    it('is direct for a known person', async () => {
        const lina = await atLogin();
        await byFace(lina, 'lina', '10000');
        await lina.tap('返回揭阳智慧人社', 'link');
        await lina.sees('李娜');
    });

    it('has an equal way without the face', async () => {
        const lina = await atLogin();
        await lina.tap('用粤信签账号登录，不刷脸');
        await lina.heading('粤信签（测试桩）');
        await played(lina, 'lina', '10000');
        await lina.sees('李娜');
        await lina.at('/me');
    });

    it('with details that do not match 粤信签 says so, and can be begun again', async () => {
        const impostor = await atLogin();
        await byFace(impostor, 'wangfang', '10003');
        await impostor.tap('返回揭阳智慧人社', 'link');
        await impostor.sees('姓名和身份证号码对不上');
        await impostor.tap('再试一次');
        await impostor.heading('粤信签（测试桩）');
    });

    // One of each kind; all others differ in their words (FacePage.test.ts).
    const failures = [
        ['90002', '您取消了验证', true],
        ['10009', '没有可以比对的照片', false],
        ['pending', '还没有结果', false],
        ['code-used', '这次验证已经用过', true],
        ['down', '粤信签暂时不能用', true],
    ] as const;

    it.each(failures)('that ends in %s says what happened, what stays, and the other ways to sign in', async (play, title, again) => {
        const lina = await atLogin();
        await byFace(lina, 'lina', play);
        if (/^(\d+|pending)$/.test(play)) await lina.tap('返回揭阳智慧人社', 'link');
        await lina.sees(title);
        await lina.sees('您的账号没有变化');
        expect(await lina.page.getByRole('button', { name: '再试一次' }).isVisible()).toBe(again);
        await lina.look(`login-${play}`);
        await lina.tap('用账号密码登录');
        await lina.page.getByLabel('密码', { exact: true }).waitFor();
        lina.sawNoFault();
    });

    it('that was refused at 粤信签 continues by password', async () => {
        const lina = await atLogin();
        await lina.tap('人脸识别登录');
        await lina.tap(/我同意由粤信签比对/, 'checkbox');
        await lina.tap('下一步');
        await lina.tap('不允许', 'link');
        await lina.sees('您取消了验证');
        await lina.tap('用账号密码登录');
        await lina.signIn('lina');
        await lina.sees('李娜');
    });

    it('ends for the day after five failures, and says so', async () => {
        const chenwei = await atLogin();
        for (let failed = 1; failed <= 5; failed++) {
            if (failed === 1) await byFace(chenwei, 'chenwei', '10002');
            else {
                await chenwei.tap('再试一次');
                await chenwei.heading('粤信签（测试桩）');
                await played(chenwei, 'chenwei', '10002');
            }
            await chenwei.tap('返回揭阳智慧人社', 'link');
            await chenwei.sees('人脸没有识别成功');
        }
        await chenwei.tap('再试一次');
        await chenwei.sees('请稍后再试');
        await chenwei.look('login-locked');
        await chenwei.tap('用账号密码登录');
        await chenwei.signIn('chenwei');
        await chenwei.sees('陈伟');
    });
});

describe('signing in by password', () => {
    it('says how many attempts remain, and how long to wait', async () => {
        // An account that does not exist answers like any other, and no other case waits for it.
        const account = `nobody-${randomBytes(4).toString('hex')}`;
        const stranger = await atLogin();
        await stranger.signIn(account, 'not-the-password');
        await stranger.sees('还可以再试 4 次');
        await stranger.look('login-password-refused');

        for (let left = 3; left >= 0; left--) {
            await stranger.page.getByLabel('密码', { exact: true }).fill(`wrong again ${left}`);
            await stranger.press(stranger.page.getByRole('button', { name: '登录', exact: true }));
            await stranger.sees(left > 0 ? `还可以再试 ${left} 次` : /还可以再试 0 次|请在 \d+ 秒后再试/);
        }
        const enter = stranger.page.getByRole('button', { name: /^(登录|请在 \d+ 秒后再试)$/ });
        if (await enter.isEnabled()) await enter.click();
        await stranger.sees(/请在 \d+ 秒后再试/);
        await stranger.look('login-password-wait');
        stranger.sawNoFault();
    });

    it('needs nothing but account and password on a device that was used before', async () => {
        const lina = await atLogin();
        await lina.signIn('lina');
        await lina.sees('李娜');
        const captchas: string[] = [];
        lina.page.on('request', (request) => {
            if (request.url().includes('/login/captcha')) captchas.push(request.url());
        });
        await lina.page.evaluate(() => localStorage.clear());
        await lina.goTo('/me');
        await lina.heading('登录');
        await lina.signIn('lina');
        await lina.sees('李娜');
        expect(captchas).toEqual([]);
    });

    it('offers a picture, and another one, where the browser cannot solve the captcha', async () => {
        const person = await atLogin();
        await person.page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
        await person.page.reload();
        await person.tap(/账号密码/, 'radio');
        await person.page.getByLabel('账号', { exact: true }).fill('lina');
        await person.page.getByLabel('密码', { exact: true }).fill('lychee-banyan-26');
        await person.tap('登录');
        const picture = person.page.getByRole('img', { name: /验证码图片/ });
        await picture.waitFor();
        await person.look('login-picture');
        const first = await picture.getAttribute('src');
        await person.tap('换一张');
        await expect.poll(() => picture.getAttribute('src')).not.toBe(first);
        await person.tap('登录');
        await person.sees('请输入验证码');
        await person.page.getByLabel('验证码', { exact: true }).fill('00000');
        await person.tap('登录');
        await person.sees('验证码不正确');
    });

    it('works in two tabs side by side', async () => {
        const first = await atLogin();
        const second = await first.inAnotherTab();
        await second.goTo('/login');
        await second.at(/signIn=/);
        await second.signIn('lina');
        await second.sees('李娜');
        await first.signIn('lina');
        await first.sees('李娜');
    });

    it('that was begun elsewhere or long ago is begun again', async () => {
        const lina = await atLogin();
        await lina.goTo('/login?signIn=nobody-began-this');
        await lina.signIn('lina');
        await lina.sees('这次登录已经结束');
        await lina.tap('重新登录');
        await lina.at(/signIn=(?!nobody)/);
        await lina.signIn('lina');
        await lina.sees('李娜');
    });
});

describe('a sign-in that cannot go on', () => {
    it.each([
        ['/login/face/callback?state=unknown&code=x', '这次登录已经完成'],
        ['/oauth2/authorize?client_id=nobody&redirect_uri=https://elsewhere.test', '无法识别登录来源'],
    ])('is a page, not data: %s', async (address, says) => {
        const person = await Person.at(browser);
        await person.goTo(address);
        await person.sees(says);
        await person.look(`login-over-${address.length}`);
    });

    it('is a page after signing in, too', async () => {
        const person = await Person.at(browser);
        await person.goTo('/signed-in?error=access_denied&state=unknown');
        await person.sees('登录没有完成');
        await person.look('signed-in-failed');
    });
});
