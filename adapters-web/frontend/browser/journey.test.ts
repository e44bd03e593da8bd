import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillForm, LI_NA } from './form';
import { handInAll } from './materials';
import { launched, Person, PHONE } from './person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser.close());

describe('a worker with two matters', () => {
    it('gets from the home page to the receipt by clicking, and the page is killed between every two steps', async () => {
        const lina = await Person.at(browser, PHONE);
        await lina.page.goto('/');
        await lina.heading('劳动维权服务「一件事」');
        await lina.look('home');

        await lina.tap('开始办理');
        await lina.sees('工伤认定——工伤认定申请');
        await lina.look('choose');
        await lina.tap(/工伤认定——工伤认定申请/, 'checkbox');
        await lina.tap(/^劳动能力鉴定/, 'checkbox');
        await lina.tap('下一步');

        await lina.heading('要准备的材料');
        await lina.killAndReopen();
        await lina.heading('要准备的材料');
        await lina.look('plan');
        await lina.tap('登录并填写');

        await lina.heading('账号密码');
        await lina.look('login');
        await lina.signIn('lina');
        await lina.sees(/第 1 部分/);
        await lina.look('form-first');

        await fillForm(lina, LI_NA, async () => {
            await lina.killAndReopen();
            await lina.sees(/第 \d+ 部分/);
        });

        await lina.heading('上传材料');
        await lina.look('materials-empty');
        await handInAll(lina);
        await lina.look('materials');
        await lina.killAndReopen();
        await lina.sees('已上传');
        await lina.tap('下一步');

        await lina.heading('核对并签名');
        await lina.look('review');
        await lina.sign();
        await lina.tap('我已阅读并承诺', 'checkbox');
        await lina.tap('确认提交');

        await lina.heading('提交成功');
        await lina.sees(/JY\d{14}[\dX]/);
        await lina.look('done');
        expect(lina.faults).toEqual([]);
        console.log(`home to submitted with two matters: ${lina.taps} taps`);
    });
});
