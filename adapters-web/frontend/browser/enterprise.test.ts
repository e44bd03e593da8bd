import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { fillForm, LI_NA } from './support/form';
import { handInAll, photo } from './support/materials';
import { launched, Person } from './support/person';

/** An employer has thirty days (工伤保险条例 art. 17). */
const LATELY = new Date(Date.now() - 10 * 24 * 3_600_000).toISOString().slice(0, 10);

/** 用人单位 applies for its worker. Its own name and number come from its account. */
const FOR_LI_NA = {
    ...LI_NA,
    'applicant.capacity': 'employer',
    'applicant.name': '黄磊',
    'applicant.idType': 'resident-id-card',
    'applicant.idNumber': '445202198502142137',
    'applicant.mobile': '13900139001',
    'worker.deceased': false,
    'accident.occurredAt': `${LATELY}T09:30`,
    'accident.diagnosisDate': LATELY,
    'accident.employerOpinion': '情况属实，同意申请。',
};

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

describe('an enterprise', () => {
    it('applies for its worker, supplements what the office asks for, and keeps the papers of the decision', async () => {
        const factory = await Person.at(browser);
        await factory.goTo('/');
        await factory.tap('劳动维权服务“一件事”');
        await factory.tap(/^工伤认定——工伤认定申请/, 'checkbox');
        await factory.tap('下一步');
        await factory.tap('登录并填写');
        await factory.heading('登录');
        await factory.signIn('factory');
        await factory.sees(/第 1 部分/);

        await fillForm(factory, FOR_LI_NA);
        await factory.heading('上传材料');
        await handInAll(factory);
        await factory.tap('下一步');
        await factory.heading('核对并签名');
        await factory.sees('揭阳市榕城区示例五金制品厂');
        await factory.lookEveryWay('enterprise-review');
        await factory.sign();
        await factory.tap('我已阅读并承诺', 'checkbox');
        await factory.tap('确认提交');
        await factory.heading('提交成功');
        const number = await factory.page.locator('[data-part=number]').innerText();
        const copy = factory.page.waitForEvent('download');
        await factory.tap('保存一份');
        expect((await copy).suggestedFilename()).toBe(`申请留底-${number}.pdf`);

        await factory.tap('去看我的事项');
        await factory.opensFromList(`${number}-02`);
        await factory.at(/^\/matters\/[^/]+$/);
        const matter = new URL(factory.page.url()).pathname.split('/').at(-1) ?? '';
        const officer = await Caller.signedIn('injury', 'desk');
        await officer.act(matter, 'request-supplement', {
            statement: '请在15日内补正',
            notice: {
                materials: [{ requirement: 'diagnosis', finding: 'replace', reason: 'illegible', note: '印章看不清' }],
                fields: [],
            },
        });
        await factory.goTo('/me?tab=returned');
        await factory.opensFromList(`${number}-02`);
        await factory.sees('有 1 处要补正');
        await factory.tap('去补正');
        await factory.page.getByLabel(/^拍照：/).setInputFiles(photo('诊断证明.png', 70));
        await factory.page.locator('.file.done').waitFor();
        await factory.tap('提交补正');
        await factory.at(new RegExp(`^/matters/${matter}$`));

        await officer.act(matter, 'accept', { statement: '材料齐全，予以受理。' });
        await factory.goTo(`/matters/${matter}/timeline`);
        const paper = factory.page.waitForEvent('download');
        await factory.press(factory.page.getByRole('button', { name: /^下载 PDF：工伤认定申请受理决定书/ }).first());
        expect((await paper).suggestedFilename()).toBe('工伤认定申请受理决定书.pdf');
        await factory.fits();
        factory.sawNoFault();
    });
});
