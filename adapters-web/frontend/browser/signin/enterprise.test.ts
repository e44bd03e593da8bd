import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launched, Person } from '../support/person';

const CHOSEN = '秋天的榕江很安静呀。';
/** At the stub of the platform: the first has 王芳 as its representative, the second 李娜. */
const WANG_FANGS = '91445202MA5YX7A10G';
const LI_NAS = '92445281MA5YX7C3NC';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

/** From the page of the sign-in to the way, and by the face of 李娜 back to it. */
async function byFaceTo(way: '企业注册' | '企业找回密码'): Promise<Person> {
    const lina = await Person.at(browser);
    await lina.goTo('/me');
    await lina.heading('登录');
    await lina.tap(way, 'link');
    await lina.heading(way);
    await lina.lookEveryWay(way === '企业注册' ? 'enterprise-register-first' : 'enterprise-recover-first');
    await lina.tap('刷脸验证身份');
    await lina.heading('登录');
    await lina.tap('人脸识别登录');
    await lina.tap(/我同意由粤信签比对/, 'checkbox');
    await lina.tap('下一步');
    await lina.heading('粤信签（测试桩）');
    await lina.press(lina.page.locator('a[href*="code=lina."]', { hasText: '10000' }).first());
    await lina.tap('返回揭阳智慧人社', 'link');
    await lina.heading(way);
    return lina;
}

async function types(person: Person, code: string, account?: string): Promise<void> {
    await person.page.getByLabel('统一社会信用代码').fill(code);
    if (account) await person.page.getByLabel('单位的账号').fill(account);
    await person.page.getByLabel(/^新密码/).fill(CHOSEN);
    await person.page.getByLabel('再输入一次').fill(CHOSEN);
}

/** `EnterpriseJourneyTest` changes the service. Here the good answers are given, so that each run finds the same. */
async function answers(person: Person, path: string, status: number, json: object): Promise<void> {
    const contentType = status < 400 ? 'application/json' : 'application/problem+json';
    await person.context.route(`**/api/v1/me/${path}`, (route) => route.fulfill({ status, contentType, json }));
}

describe('an enterprise', () => {
    it('is registered by its legal representative, by face and business licence', async () => {
        const lina = await byFaceTo('企业注册');
        await lina.tap('核验并注册');
        await lina.sees('请填写统一社会信用代码。');
        await lina.sees('请填写单位的账号。');
        await lina.sees(/^请先勾选同意/);
        await lina.lookEveryWay('enterprise-register-faults');
        await types(lina, WANG_FANGS, 'shipin');
        await lina.tap(/^我同意向省电子证照平台查询/, 'checkbox');
        await lina.tap('核验并注册');
        await lina.sees(/^营业执照上的法定代表人（负责人、经营者）不是您/);
        await lina.fits();
        await lina.look('enterprise-register-refused');

        await answers(lina, 'enterprises', 201, { name: '普宁市示例服装店', creditCode: LI_NAS, account: 'fuzhuang' });
        await types(lina, LI_NAS, 'fuzhuang');
        await lina.tap('核验并注册');
        await lina.sees('普宁市示例服装店 的账号是：fuzhuang');
        await lina.lookEveryWay('enterprise-registered');
        await lina.tap('退出，用单位的账号登录');
        await lina.heading('登录');
        lina.sawNoFault();
    });

    it('that is registered already is led to the recovery of its password', async () => {
        const lina = await byFaceTo('企业注册');
        await answers(lina, 'enterprises', 409, {
            type: 'urn:onething:problem:enterprise-registered',
            title: '这个单位已经有账号',
            status: 409,
            detail: '这个单位已经注册过，没有作任何更改。',
            instead: '请用原来的账号登录；忘记账号或密码的，请点“企业找回密码”。',
        });
        await types(lina, LI_NAS, 'fuzhuang');
        await lina.tap(/^我同意向省电子证照平台查询/, 'checkbox');
        await lina.tap('核验并注册');
        await lina.sees('这个单位已经有账号');
        await lina.tap('企业找回密码', 'link');
        await lina.heading('企业找回密码');
        expect(await lina.page.getByText('这个单位已经有账号').count()).toBe(0);
    });

    it('gets another password from its legal representative', async () => {
        const lina = await byFaceTo('企业找回密码');
        expect(await lina.page.getByLabel('单位的账号').count()).toBe(0);
        await types(lina, WANG_FANGS);
        await lina.tap(/^我同意向省电子证照平台查询/, 'checkbox');
        await lina.tap('核验并设置新密码');
        await lina.sees(/^营业执照上的法定代表人（负责人、经营者）不是您/);

        await answers(lina, 'enterprise-recoveries', 200, { name: '普宁市示例服装店', creditCode: LI_NAS, account: 'fuzhuang' });
        await types(lina, LI_NAS);
        await lina.tap('核验并设置新密码');
        await lina.sees('新密码已经设置');
        await lina.sees('普宁市示例服装店 的账号是：fuzhuang');
        await lina.look('enterprise-recovered');

        await lina.goTo('/me/consents');
        const asked = lina.page.locator('section', { hasText: '查询营业执照，核对法定代表人' }).filter({ hasText: '有效' });
        await lina.press(asked.getByRole('button', { name: '撤回同意' }));
        await lina.sees('撤回后，已经注册的单位账号照常使用；下次注册或者找回密码时会重新征求您的同意。');
        await lina.press(lina.page.getByRole('dialog').getByRole('button', { name: '撤回同意' }));
        await expect.poll(() => asked.count()).toBe(0);
        await lina.look('enterprise-consent');
        lina.sawNoFault();
    });

    it('needs a face: a password is not enough', async () => {
        const lina = await Person.signedInAs('lina', browser);
        await lina.goTo('/enterprise/register?step=licence');
        await lina.heading('企业注册');
        await types(lina, LI_NAS, 'fuzhuang');
        await lina.tap(/^我同意向省电子证照平台查询/, 'checkbox');
        await lina.tap('核验并注册');
        await lina.sees(/^还没有刷脸/);
        await lina.look('enterprise-register-face');
        await lina.tap('刷脸验证身份');
        await lina.heading('登录');
    });
});
