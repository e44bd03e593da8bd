import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, launched, Person, PHONE } from './support/person';

const GUIDE = fileURLToPath(new URL('../../../adapters-persistence/src/main/resources/guides/labour-rights', import.meta.url));

/** The first notice of a year has to cover the whole year. */
const DAYS_OFF_2027 =
    '2027-01-01至2027-01-03，2027-02-05至2027-02-12，2027-04-03至2027-04-05，2027-05-01至2027-05-05，2027-06-09，2027-09-15，2027-10-01至2027-10-07';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

async function anAdministrator(path: string): Promise<Person> {
    const admin = await Person.atTheDesk('admin', browser, DESK);
    await admin.goTo(path);
    await admin.page.locator('h1').waitFor();
    return admin;
}

describe('an administrator', () => {
    it('begins with the staff, and other people read where their own matters are', async () => {
        const admin = await Person.atTheDesk('admin', browser, DESK);
        await admin.goTo('/desk');
        await admin.at('/desk/staff');
        const lina = await Person.at(browser, DESK);
        await lina.goTo('/desk');
        await lina.enter('lina');
        await lina.heading('这里是办理台');
        await lina.look('desk-not-staff');
    });

    it('adds a member of the staff, who sets a password, works, and is signed out at once when suspended', async () => {
        const account = `new-${randomBytes(4).toString('hex')}`;
        const admin = await anAdministrator('/desk/staff');
        await admin.page.getByRole('button', { name: '吴晓东' }).waitFor();
        await admin.look('admin-staff');
        await admin.tap('添加', 'button');
        await admin.page.getByLabel(/^账号/).fill(account);
        await admin.page.getByLabel('姓名').fill('林新晓');
        await admin.page.getByLabel('部门').selectOption('work-injury');
        await admin.page.getByLabel('区域').selectOption('445200');
        await admin.press(admin.page.getByRole('button', { name: '添加', exact: true }));
        const link = await admin.page.locator('.once code').innerText();
        expect(link).toContain('/desk/set-password#');
        await admin.look('admin-staff-added');

        const newcomer = await Person.at(browser, DESK);
        await newcomer.goTo(new URL(link).pathname + new URL(link).hash);
        await newcomer.heading('设置密码');
        expect(newcomer.page.url(), 'the secret is out of sight').not.toContain('#');
        await newcomer.page.getByLabel(/^新密码/).fill('太短了');
        await newcomer.page.getByLabel('再输入一次').fill('太短了');
        await newcomer.press(newcomer.page.getByRole('button', { name: '设置密码' }));
        await newcomer.sees('密码至少要有 10 个字符');
        await newcomer.look('set-password');
        await newcomer.page.getByLabel(/^新密码/).fill('秋天的榕江很安静呀。');
        await newcomer.page.getByLabel('再输入一次').fill('秋天的榕江很安静呀。');
        await newcomer.press(newcomer.page.getByRole('button', { name: '设置密码' }));
        await newcomer.sees('密码已设置');
        await newcomer.tap('登录');
        await newcomer.enter(account, '秋天的榕江很安静呀。');
        await newcomer.heading('办件');
        await newcomer.sees(/林新晓 · 经办人 · 社会保险行政部门/);

        await admin.press(admin.page.getByRole('button', { name: '林新晓' }).last());
        await admin.tap('停用');
        await admin.sees('已停用：不能登录');
        await admin.sees('设置了密码');
        await admin.look('admin-staff-suspended');
        await newcomer.goTo('/desk/statistics');
        await newcomer.sees('登录已过期');
        admin.sawNoFault();
    });

    it('sees the assumptions of the guides, and every fault of a checked one, with its place', async () => {
        const admin = await anAdministrator('/desk/guides');
        await admin.sees('检查通过，没有错误。');
        await admin.sees(/由我们推断或设定的 \d+ 处/);
        await admin.look('admin-guides');

        await admin.page.getByLabel('指南文件夹').setInputFiles(GUIDE);
        await admin.sees(/已检查：/);
        expect(await admin.page.getByText('检查通过，没有错误。').count()).toBe(2);
        await admin.page.getByLabel('指南文件夹').setInputFiles(`${GUIDE}/procedures`);
        await admin.sees(/有 1 处错误/);
        await admin.sees('guide/bundle.yaml:1:1');
        await admin.look('admin-guide-checked');
    });

    it('amends a value with its source, reads what that does, and needs another administrator to approve', async () => {
        const admin = await anAdministrator('/desk/guides');
        // An attempt before this one may have left its amendment open.
        const begins = admin.page.getByRole('button', { name: /基础上修订/ });
        const goesOn = admin.page.getByRole('link', { name: /版的修订$/ });
        await admin.press(begins.or(goesOn).first());
        await admin.heading('修订办事指南');
        await admin.sees('还没有修改任何内容。');
        await admin.page.getByLabel(/^输入文字、电话/).fill('phone');
        await admin.tap('查找');
        await admin.sees(/^找到 \d+ 处/);
        await admin.tap(/^修改 \//);
        await admin.page.getByLabel('新的内容').fill('0663-8111222');
        await admin.tap('保存修改');
        await admin.sees('请写明新的内容、依据和原因');
        await admin.look('amendment-value');
        await admin.page.getByLabel(/^依据（/).first().fill('市人社局通知〔2026〕12号');
        await admin.page.getByLabel('为什么修改').fill('电话换了');
        await admin.tap('保存修改');
        await admin.page.locator('ins', { hasText: '0663-8111222' }).waitFor();

        await admin.page.getByLabel(/^输入文字、电话/).fill('/offices');
        await admin.tap('查找');
        await admin.tap('修改 /offices');
        await admin.page.getByLabel(/^新一项的代码/).fill('jiexi-inspection');
        await admin.page.getByLabel('以哪一项为样本').selectOption('labour-inspection');
        await admin.tap('增加一项');
        await admin.tap('上移 jiexi-inspection');
        await admin.page.getByLabel(/^依据（/).first().fill('市人社局通知〔2026〕12号');
        await admin.page.getByLabel('为什么修改').fill('设立机构');
        await admin.look('amendment-entries');
        await admin.tap('保存修改');
        await admin.page.locator('ins', { hasText: 'jiexi-inspection = labour-inspection' }).waitFor();
        await admin.page.getByText('/offices/jiexi-inspection/phone', { exact: true }).waitFor();

        await admin.page.getByLabel(/^施行日期/).fill('2027-03-01');
        await admin.page.getByLabel(/^依据（/).last().fill('市人社局通知〔2026〕12号');
        await admin.tap('保存施行日期');
        await admin.tap('对在办事项的影响');
        await admin.sees('不改变任何在办事项。');
        await admin.sees('检查通过，没有错误。');
        await admin.look('amendment');
        await admin.tap('提交批准');
        await admin.sees('您参与过这次修订，需要由另一位管理员批准。');
        expect(await admin.page.getByRole('button', { name: '批准并发布' }).count()).toBe(0);
        await admin.look('amendment-submitted');

        admin.page.on('dialog', (dialog) => void dialog.accept());
        await admin.tap('放弃修订');
        await admin.sees('已放弃');
        admin.sawNoFault();
    });

    it('proposes a holiday notice, reads what it would change, and withdraws it', async () => {
        const number = `国办发明电〔2026〕${1000 + randomBytes(2).readUInt16BE()}号`;
        const admin = await anAdministrator('/desk/notices');
        await admin.look('admin-notices');
        await admin.tap('提出并计算影响');
        await admin.sees('请填写放假的日子');
        await admin.page.getByLabel('发文字号', { exact: true }).fill(number);
        await admin.page.getByLabel('发布日期').fill('2026-11-20');
        await admin.page.getByLabel('年份').fill('2027');
        await admin.page.getByLabel(/^放假的日子/).fill('2027-01-01至2027-01-03，2027-02-05至2027-02-12');
        await admin.page.getByLabel('调休上班的日子').fill('2027-02-13');
        await admin.page.getByLabel(/^来源/).fill('https://www.gov.cn/');
        await admin.tap('提出并计算影响');
        await admin.sees(/还缺法定节日：清明节（2027-04-05）/);
        await admin.page.getByLabel(/^放假的日子/).fill(DAYS_OFF_2027);
        await admin.tap('提出并计算影响');

        await admin.sees('采用后会改变什么');
        await admin.sees(/已算完：\d+ 件办件/);
        await admin.page.getByRole('button', { name: '采用这份通知' }).isEnabled();
        await admin.look('admin-notice-diff');
        await admin.tap('撤回');
        await admin.page.getByRole('button', { name: number }).waitFor({ state: 'detached' });
        admin.sawNoFault();
    });

    it('reads how jobs, queues, parts and keys are doing', async () => {
        const admin = await anAdministrator('/desk/operations');
        await admin.heading('运行情况');
        await admin.sees('待盖章的文书');
        await admin.sees('公证日志签名');
        await admin.sees('举报人、账号和文件加密');
        await admin.sees('正在使用');
        await admin.fits();
        await admin.lookEveryWay('desk-operations');
        await admin.on(PHONE, async () => {
            await admin.settled();
            await admin.fits();
            await admin.look('desk-operations-phone');
        });
        admin.sawNoFault();
    });

    it('publishes an announcement, and withdraws it', async () => {
        const title = `窗口搬迁通知 ${randomBytes(3).toString('hex')}`;
        const admin = await anAdministrator('/desk/announcements');
        await admin.tap('发布', 'button');
        await admin.sees('请填写标题、正文和开始日期。');
        await admin.page.getByLabel('标题').fill(title);
        await admin.page.getByLabel('正文').fill('榕城区窗口搬到临江北路2号。\n电话不变。');
        await admin.press(admin.page.getByRole('button', { name: '发布', exact: true }));
        await admin.page.getByRole('heading', { name: title }).waitFor();
        await admin.look('admin-announcements');

        const anyone = await Person.at(browser);
        await anyone.goTo('/notices');
        await anyone.heading(title);
        await anyone.sees('榕城区窗口搬到临江北路2号。');

        admin.page.on('dialog', (dialog) => void dialog.accept());
        await admin.press(admin.page.getByRole('button', { name: `撤下：${title}` }));
        await admin.sees(/撤下 · /);
        await anyone.goTo('/notices');
        await anyone.settled();
        expect(await anyone.page.getByRole('heading', { name: title }).count()).toBe(0);
        admin.sawNoFault();
    });

    it('sees how the systems are doing that get records of cases, and sends to one again', async () => {
        const admin = await Person.atTheDesk('admin', browser, DESK);
        const one = { name: 'city', failures: 0, stopped: false, lastTaken: '2026-11-24T01:12:03Z' };
        const failing = { failures: 3, oldest: '2026-11-24T02:40:00Z', reason: 'status-503', nextAttempt: '2026-11-24T03:16:00Z' };
        let items = [one, { ...one, name: 'province', ...failing }, { ...one, name: 'old', stopped: true, reason: 'gone' }];
        await admin.context.route('**/api/v1/admin/feed/subscribers', (route) => route.fulfill({ json: { items } }));
        await admin.context.route('**/api/v1/admin/feed/subscribers/province/attempts', (route) => {
            items = items.map((each) => (each.name === 'province' ? { ...one, name: 'province' } : each));
            return route.fulfill({ status: 204 });
        });
        await admin.goTo('/desk/subscribers');
        const province = admin.page.locator('tr', { hasText: 'province' });
        await province.getByText('对方没有接收（HTTP 503）').waitFor();
        await admin.look('admin-subscribers');
        await admin.press(admin.page.getByRole('button', { name: '再推送：province' }));
        await province.getByText('正常').waitFor();
        expect(await admin.page.getByRole('button', { name: /^再推送/ }).count()).toBe(1);
        admin.sawNoFault();
    });

    it('reads in words what the service says of its own systems', async () => {
        const admin = await anAdministrator('/desk/subscribers');
        await admin.sees(/系统设置里没有接收办件数据的系统。|办件数据按先后顺序推送给 \d+ 个系统。/);
        admin.sawNoFault();
    });
});
