import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillForm, LI_NA } from './support/form';
import { handInAll } from './support/materials';
import { Officer } from './support/officer';
import { launched, Person } from './support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('a worker with two matters', () => {
    it('gets from the home page to the decision by clicking, and the page is killed between every two steps', async () => {
        const lina = await Person.at(browser);
        await lina.goTo('/');
        await lina.heading('劳动维权服务“一件事”');
        await lina.tap('劳动维权服务“一件事”');
        await lina.heading('选择要办的事项');
        await lina.tap(/工伤认定——工伤认定申请：详情/);
        await lina.sees('工伤保险条例');
        await lina.tap(/工伤认定——工伤认定申请：详情/);
        await lina.tap(/^工伤认定——工伤认定申请/, 'checkbox');
        await lina.tap(/^劳动能力鉴定/, 'checkbox');
        await lina.tap('下一步');

        await lina.heading('要准备的材料');
        await lina.killAndReopen();
        await lina.sees('要准备的材料');
        await lina.tap('登录并填写');

        await lina.heading('登录');
        await lina.signIn('lina');
        await lina.sees(/第 1 部分/);
        lina.steps++;

        await fillForm(lina, LI_NA, async () => {
            await lina.killAndReopen();
            await lina.sees(/第 \d+ 部分/);
            lina.steps++;
        });

        await lina.heading('上传材料');
        await handInAll(lina);
        await lina.killAndReopen();
        await lina.sees('已上传');
        await lina.tap('下一步');

        await lina.heading('核对并签名');
        await lina.sign();
        await lina.sees('签名已保存在这台手机上');
        await lina.killAndReopen();
        await lina.sees('签名已保存在这台手机上');
        await lina.tap('我已阅读并承诺', 'checkbox');
        await lina.tap('确认提交');

        await lina.heading('提交成功');
        const { taps, steps } = lina;
        console.log(`home to submitted with two matters: ${steps} pages, ${taps} taps`);
        const number = await lina.page.locator('[data-part=number]').innerText();
        expect(number).toMatch(/^JY\d{14}[\dX]$/);
        await lina.sees(/最迟 \d{4}-\d{2}-\d{2}/);
        await lina.killAndReopen();
        await lina.sees(number);
        await lina.tap('查看收件凭证');
        await lina.sees(`${number}-02`);
        await lina.sees('按照医疗机构病历管理');
        const form = new URL(lina.page.url()).pathname.replace(/receipt$/, 'form');
        await lina.page.goBack();

        await lina.tap('去看我的事项');
        await lina.at(/^\/me\?tab=in-progress/);
        await lina.sees(`${number}-02`);
        await lina.killAndReopen();
        await lina.page.locator('[data-count=in-progress]', { hasText: /[1-9]/ }).waitFor();

        const officer = await Officer.signedIn('injury', browser);
        await officer.opens(`${number}-02`);
        await officer.person.press(officer.person.page.getByRole('heading', { name: '受伤情况' }));
        await officer.person.sees('冲床防护罩缺失');
        await officer.does('accept');
        await officer.person.page.locator('[data-action=decide]').waitFor();
        await officer.does('decide', async () => {
            await officer.person.tap(/^认定工伤/, 'radio');
            await officer.person.page.locator('[data-field$=item]').getByRole('combobox').selectOption('work-accident');
            await officer.person.page.locator('[data-field$=basis]').getByRole('textbox').fill('工伤保险条例第十四条第（一）项');
            await officer.person.page.getByLabel(/^说明（申请人可见）/).fill('因工作原因受到事故伤害，认定为工伤。');
        });
        await officer.person.sees('待送达');
        officer.person.sawNoFault();

        // The list moves the decided matter to 已办结 by itself, at a time of its own.
        await lina.page.locator('[data-count=completed]').click();
        await lina.at(/tab=completed/);
        await lina.opensFromList(`${number}-02`);
        await lina.sees('因工作原因受到事故伤害，认定为工伤。');
        await lina.sees('已决定，待送达');
        await lina.tap('办理轨迹', 'link');
        await lina.heading('办理轨迹');
        await lina.sees(/受理/);
        await lina.page.goBack();
        await lina.tap('时限如何计算', 'link');
        await lina.sees('逐日明细');

        await lina.goTo(form);
        const signature = lina.page.getByRole('img', { name: '申报人签名' });
        await expect.poll(() => signature.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBeGreaterThan(100);
        await lina.photograph('print-form-signed');
        lina.sawNoFault();
    });
});
