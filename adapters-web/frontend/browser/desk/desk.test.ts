import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../src/form/today';
import { Caller } from '../support/caller';
import { DESK, Person, type Screen, launched } from '../support/person';

const WIDE: Screen = { width: 1440, height: 900 };
const DARK: Screen = { ...DESK, dark: true };
const INJURY = 'injury-determination';

let browser: Browser;
let lina: Caller;

beforeAll(async () => {
    browser = await launched();
    lina = await Caller.signedIn('lina');
});
afterAll(() => browser?.close());

/** The number and the id of a matter that was just submitted. */
async function aMatter(code: string, ordinal: string): Promise<{ id: string; number: string }> {
    const { ids, number } = await lina.submitted([code]);
    return { id: ids[0] ?? '', number: `${number}-${ordinal}` };
}

async function atTheMatter(account: string, id: string, { live = true } = {}): Promise<Person> {
    const officer = await Person.atTheDesk(account, browser, DESK);
    if (!live) await officer.isToldNothing();
    await officer.goTo(`/desk/matters/${id}`);
    await officer.page.locator('h1').waitFor();
    return officer;
}

describe('an officer at the desk', () => {
    it('saves the present filters as a view, opens, renames and deletes it, on accessible pages', async () => {
        const officer = await Person.atTheDesk('injury', browser, DESK);
        const { page } = officer;
        await officer.goTo('/desk?reached=red&sort=oldest');
        await officer.tap('保存当前筛选');
        await page.getByLabel('名称', { exact: true }).fill('红色预警');
        await officer.tap('保存');
        await officer.sees('已保存“红色预警”');

        await officer.goTo('/desk');
        await officer.tap('红色预警');
        await expect.poll(() => new URL(page.url()).search).toBe('?reached=red&sort=oldest');
        expect(await page.getByRole('button', { name: '红色预警', exact: true }).getAttribute('aria-pressed')).toBe('true');
        await officer.tap('管理');
        await officer.tap('改名：红色预警');
        await officer.look('desk-views');
        await page.getByLabel('新名称').fill('最后一日');
        await officer.tap(/^保存$/);
        await page.getByRole('button', { name: '最后一日', exact: true }).waitFor();
        await officer.tap('删除：最后一日');
        await expect.poll(() => page.getByRole('button', { name: '最后一日', exact: true }).count()).toBe(0);
        officer.sawNoFault();
    });

    it('goes from the queue to an accepted matter by keys alone, on accessible pages', async () => {
        const { number } = await aMatter(INJURY, '02');
        const officer = await Person.atTheDesk('injury', browser, DESK);
        const { keyboard } = officer.page;
        await officer.goTo('/desk');
        await officer.page.getByRole('link', { name: number }).waitFor();
        await officer.look('desk-queue');

        for (let step = 0; step < 300 && (await focused(officer)) !== number; step++) await keyboard.press('j');
        expect(await focused(officer)).toBe(number);
        await keyboard.press('c');
        await officer.page.locator('tr', { hasText: number }).getByText('我', { exact: true }).waitFor();
        await keyboard.press('Enter');
        await officer.page.locator('[data-action=accept]').waitFor();
        await officer.sees('我在办');
        await officer.look('desk-matter');

        await keyboard.press('1');
        await officer.sees(/开始计“作出工伤认定决定”，最迟 \d{4}-\d{2}-\d{2}/);
        await officer.look('desk-action');
        await keyboard.press('Control+Enter');
        await officer.page.locator('[data-action=decide]').waitFor();
        await officer.sees('办理中');

        await keyboard.press('?');
        await officer.page.getByRole('dialog').waitFor();
        await officer.look('desk-keys');
        await keyboard.press('Escape');
        await keyboard.press('u');
        await expect.poll(() => focused(officer)).toMatch(/^JY\d/);
        // In a long queue the accepted matter has moved further down.
        const row = officer.page.getByRole('link', { name: number });
        if (await row.isVisible()) expect(await focused(officer), 'back where they were').toBe(number);
        expect(officer.taps).toBe(0);
        officer.sawNoFault();
    });

    it('does nothing by single keys while typing, or when they are turned off', async () => {
        const { id } = await aMatter(INJURY, '02');
        const officer = await atTheMatter('injury', id);
        const { page } = officer;
        await page.locator('[data-action=accept]').click();
        await page.getByLabel(/^说明/).fill('');
        await page.getByLabel(/^说明/).press('h');
        await page.getByLabel(/^说明/).press('1');
        expect(await page.getByLabel(/^说明/).inputValue()).toBe('h1');
        await page.keyboard.press('Escape');

        await officer.tap(/^快捷键/);
        await officer.tap('使用单键快捷键', 'checkbox');
        await officer.tap('关闭');
        await page.keyboard.press('1');
        await officer.sees('单键快捷键已关闭');
        expect(await page.getByLabel(/^说明/).count()).toBe(0);
    });

    it('sees what a colleague changed meanwhile, and loses nothing that was typed', async () => {
        const { id } = await aMatter(INJURY, '02');
        const colleague = await Caller.signedIn('injury-head', 'desk');
        await (await Caller.signedIn('injury', 'desk')).act(id, 'accept');
        const officer = await atTheMatter('injury', id, { live: false });
        const { page } = officer;
        await page.locator('[data-action=decide]').click();
        await officer.tap(/^认定工伤/, 'radio');
        await page.locator('[data-field$=item]').getByRole('combobox').selectOption('work-accident');
        await page.locator('[data-field$=basis]').getByRole('textbox').fill('工伤保险条例第十四条第（一）项');
        await page.getByLabel(/^说明（申请人可见）/).fill('因工作原因受到事故伤害。');

        await colleague.claim(id);
        await officer.tap(/^确认/);

        await officer.sees('它已经变了');
        await officer.sees(/认领/);
        expect(await page.getByLabel(/^说明（申请人可见）/).inputValue()).toBe('因工作原因受到事故伤害。');
        await officer.look('desk-changed-meanwhile');
        await officer.tap(/^确认/);
        await officer.sees('待送达');
    });

    it('sees what is possible instead, when a colleague took the same action first', async () => {
        const { id } = await aMatter(INJURY, '02');
        const officer = await atTheMatter('injury', id, { live: false });
        await officer.press(officer.page.locator('[data-action=accept]'));
        await officer.page.getByLabel(/^说明/).fill('材料齐全。');

        await (await Caller.signedIn('injury-head', 'desk')).act(id, 'accept').catch(async () => {
            await (await Caller.signedIn('injury', 'desk')).act(id, 'accept');
        });
        await officer.tap(/^确认/);

        await officer.sees(/现在不能再“受理”了/);
        expect(await officer.page.getByLabel(/^说明/).inputValue()).toBe('材料齐全。');
        await officer.page.locator('[data-action=decide]').waitFor();
    });

    it('resumes a suspended matter from the day on which the cause ended, and sees the effect before', async () => {
        const { id } = await aMatter(INJURY, '02');
        const colleague = await Caller.signedIn('injury', 'desk');
        await colleague.act(id, 'accept');
        await colleague.act(id, 'suspend', { ground: 'conclusion-pending', statement: '等待交通事故责任认定' });
        const officer = await atTheMatter('injury', id);
        const { page } = officer;
        await officer.press(page.locator('[data-action=resume]'));
        await officer.sees('以今天为中止原因消除之日推算，填写日期后重新推算');
        await officer.tap(/^确认/);
        await officer.sees(/还要填写：.*中止原因消除之日/);

        const day = page.locator('[data-field="input.causeEnded"] input');
        await day.fill('2026-01-05');
        await officer.sees(/所称的时间早于/);
        await day.fill(today());
        await expect.poll(() => page.getByText('填写日期后重新推算').count()).toBe(0);
        await officer.sees(/“作出工伤认定决定”恢复计时，最迟 \d{4}-\d{2}-\d{2}/);
        await officer.look('desk-resume');
        await officer.tap(/^确认/);

        await officer.sees(new RegExp(`中止原因消除之日${today()}`));
        officer.sawNoFault();
    });

    it('hands a matter over to a colleague, who finds it among their own', async () => {
        const { id, number } = await aMatter(INJURY, '02');
        const officer = await atTheMatter('injury', id);
        await officer.page.locator('[data-action=accept]').waitFor();
        await officer.page.keyboard.press('c');
        await officer.sees('我在办');
        await officer.page.keyboard.press('h');
        const colleagues = officer.page.getByLabel('移交给');
        const colleague = colleagues.locator('option', { hasText: /^\s*郑海燕（.*负责人，揭阳市）/ });
        await colleagues.selectOption(await colleague.getAttribute('value'));
        await officer.look('desk-hand-over');
        await officer.tap('确认移交');
        await officer.sees('请选择同事，并写明原因');
        await officer.page.getByLabel(/^原因/).fill('出差两周');
        await officer.tap('确认移交');
        await officer.sees('郑海燕在办');
        await officer.sees('移交郑*：出差两周');

        const head = await Person.atTheDesk('injury-head', browser, DESK);
        await head.goTo('/desk');
        await head.page.getByRole('link', { name: number }).waitFor();
        await head.page.keyboard.press('m');
        await head.page.locator('tr', { hasText: number }).getByText('我', { exact: true }).waitFor();
    });

    it('judges each material beside its file by keys alone, marks a place, and the applicant sees it', async () => {
        const { id } = await aMatter(INJURY, '02');
        const officer = await atTheMatter('injury', id);
        const { page } = officer;
        await page.locator('[data-action=request-supplement]').waitFor();
        await page.keyboard.press('v');
        const picture = page.locator('dialog .leaf img');
        await officer.sees(/^第 1 份，共 \d+ 份$/);
        await officer.sees('第 1 页，共 2 页');
        await expect.poll(() => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBeGreaterThan(100);
        await page.keyboard.press(']');
        await officer.sees('第 2 页，共 2 页');
        await page.keyboard.press('r');
        await officer.look('desk-material-pages');
        const width = () => page.locator('dialog .leaf').evaluate((drawn) => drawn.getBoundingClientRect().width);
        const whole = await width();
        await page.keyboard.press('+');
        await expect.poll(width).toBeCloseTo(1.5 * whole, 0);
        await page.keyboard.press('0');
        await expect.poll(width).toBeCloseTo(whole, 0);
        await page.keyboard.press('m');
        const box = await page.locator('dialog .shown').boundingBox();
        if (!box) throw new Error('no page to mark');
        const to = (x: number, y: number) => page.mouse.move(box.x + box.width * x, box.y + box.height * y);
        await to(0.8, 0.1);
        await page.mouse.down();
        await to(0.85, 0.2);
        await to(0.9, 0.3);
        await page.mouse.up();
        await officer.sees('已在第 2 页标出位置');
        const marked = await page.locator('.place').evaluate(({ style }: HTMLElement) => [style.left, style.top, style.width, style.height]);
        expect(marked.map((share) => Math.round(parseFloat(share)))).toEqual([10, 10, 20, 10]);
        await officer.press(page.getByRole('button', { name: '取消标记' }));
        await page.keyboard.press('1');
        await page.keyboard.press('n');
        await officer.sees(/^第 2 份，共 \d+ 份$/);
        await expect.poll(() => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBeGreaterThan(100);
        await page.keyboard.press('2');
        const dialogue = page.getByRole('dialog');
        await dialogue.getByRole('combobox').selectOption('illegible');
        await dialogue.getByRole('textbox').fill('请在光线好的地方重拍');
        await page.locator('dialog aside').focus();
        for (const key of ['m', 'ArrowDown', 'Shift+ArrowRight', 'ArrowLeft', 'm']) await page.keyboard.press(key);
        await officer.sees('已在第 1 页标出位置');
        await officer.look('desk-material');
        await page.keyboard.press('Escape');
        expect(await page.getByRole('radio', { checked: true }).count()).toBe(2);

        await officer.press(page.getByRole('button', { name: '指出问题：劳动者姓名' }).first());
        await page.getByLabel('“劳动者姓名”要更正什么').fill('与身份证不一致');
        await officer.press(page.locator('[data-action=request-supplement]'));
        await officer.sees('一次性告知（共 2 项）');
        await officer.sees('看不清：请在光线好的地方重拍');
        await officer.look('desk-supplement-notice');
        await officer.tap(/^确认/);
        await officer.sees('已要求补正，等申请人');
        officer.sawNoFault();

        const phone = await Person.signedInAs('lina', browser);
        await phone.goTo(`/matters/${id}/supplement`);
        const page1 = phone.page.getByRole('img', { name: 'labour-contract.png 第 1 页，红框是经办人标出的位置' });
        await expect.poll(() => page1.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBeGreaterThan(100);
        const place = await phone.page.locator('.place').evaluate((drawn: HTMLElement) => drawn.style.cssText);
        expect(place).toBe('left: 28%; top: 40%; width: 42%; height: 20%;');
        await phone.sees('原来填的：李娜');
        await phone.look('supplement-marked');
        phone.sawNoFault();
    });

    it('sees the figures, simulates a period, and reads the calendar, also in dark mode and on a wide screen', async () => {
        const { bundle, ids } = await lina.submitted([INJURY]);
        const id = ids[0] ?? '';
        await lina.corrects(bundle, 'worker.name', '李娜娜');
        for (const screen of [DESK as Screen, WIDE, DARK]) {
            const name = screen.dark ? 'dark-' : '';
            const officer = await Person.atTheDesk('injury', browser, screen);
            await officer.goTo('/desk/statistics');
            await officer.page.locator('table').first().waitFor();
            await officer.look(`desk-${name}statistics`);
            const table = officer.page.getByRole('region', { name: '期间，按事项' });
            await table.locator('tbody tr').first().waitFor();
            await officer.press(officer.page.getByRole('link', { name: '本年', exact: true }));
            await expect.poll(() => new URL(officer.page.url()).searchParams.get('from')).toMatch(/-01-01$/);
            const received = () => table.locator('tbody tr').last().locator('td').first().innerText();
            await expect.poll(async () => Number(await received())).toBeGreaterThan(0);
            await officer.look(`desk-${name}statistics-year`);
            await officer.page.getByLabel('截止日期').fill('2020-01-01');
            await officer.page.getByLabel('截止日期').dispatchEvent('change');
            await officer.sees('截止日期不应早于起始日期');
            await officer.page.goBack();
            await expect.poll(async () => Number(await received())).toBeGreaterThan(0);
            const overdue = officer.page.locator('a[href$="late="]');
            const counted = await overdue.innerText();
            await officer.press(overdue);
            await expect.poll(() => officer.page.getByRole('checkbox', { name: /只看本机关超期的/ }).isChecked()).toBe(true);
            await officer.sees(`共 ${counted} 件`);
            await officer.goTo('/desk/simulation');
            await officer.tap('加一步');
            await officer.tap('试算');
            await officer.sees('结果');
            await officer.look(`desk-${name}simulation`);
            await officer.goTo('/desk/calendar');
            await officer.sees('全年工作日');
            await officer.look(`desk-${name}calendar`);
            await officer.goTo('/desk/corrections');
            await officer.page.locator('tbody .choice').first().waitFor();
            await officer.look(`desk-${name}corrections`);
            await officer.goTo('/desk/undelivered');
            await officer.sees(/没有未送达的通知|没有送达/);
            await officer.look(`desk-${name}undelivered`);
            await officer.goTo('/desk/seals');
            await officer.sees('等待盖章');
            await officer.look(`desk-${name}seals`);
            await officer.goTo('/desk');
            await officer.page.locator('a.number').first().waitFor();
            await officer.look(`desk-${name}queue`);
            await officer.goTo(`/desk/matters/${id}`);
            await officer.page.locator('[data-action]').first().waitFor();
            await officer.look(`desk-${name}matter`);
            officer.sawNoFault();
        }
    });

    it('finds a matter by its number and a person by name, and the back button returns', async () => {
        const { number } = await aMatter(INJURY, '02');
        const officer = await Person.atTheDesk('injury', browser, DESK);
        const { keyboard } = officer.page;
        await officer.goTo('/desk');
        await officer.page.locator('a.number').first().waitFor();

        await keyboard.press('/');
        await keyboard.type(number);
        await keyboard.press('Enter');
        const found = officer.page.locator('tr', { hasText: number });
        await officer.sees('找到 1 件');
        await found.getByText('李*', { exact: true }).waitFor();
        await officer.look('desk-search');
        const address = officer.page.url();
        expect(address).not.toContain(number);

        await officer.page.getByRole('searchbox').fill('李娜');
        await keyboard.press('Enter');
        await officer.page.waitForURL((url) => url.href !== address);
        await officer.page.getByRole('searchbox').fill('欧阳没有');
        await keyboard.press('Enter');
        await officer.sees(/本机关没有找到/);

        await officer.page.goBack();
        await officer.page.goBack();
        await officer.sees('找到 1 件');
        await found.getByRole('link').click();
        await officer.page.locator('[data-action]').first().waitFor();
        await officer.page.goBack();
        await officer.sees('找到 1 件');
        await officer.page.getByRole('searchbox').focus();
        await keyboard.press('Escape');
        await officer.sees(/时限最紧迫的在前/);
        officer.sawNoFault();
    });

    it('simulates what a supplement would do to the periods of a matter, and nothing is stored', async () => {
        const { id } = await aMatter(INJURY, '02');
        const officer = await atTheMatter('injury', id);
        await officer.press(officer.page.getByRole('heading', { name: '时限推演' }));
        await officer.tap('加一步');
        await officer.tap('加一步');
        await officer.page.getByLabel('如果期间发生').nth(1).selectOption('supplement');
        await officer.tap('试算');
        await officer.sees(/作出受理决定：暂停/);
        await officer.sees(/作出受理决定：(承诺|法定) \d{4}-\d{2}-\d{2}/);
        await officer.look('desk-suppose');
        expect(await officer.page.locator('.events > li').count(), 'only the receipt').toBe(1);
        officer.sawNoFault();
    });

    it('looks back at what a matter was before a step, on an accessible page where nothing can be done', async () => {
        const { id } = await aMatter(INJURY, '02');
        const officer = await atTheMatter('injury', id);
        const { page } = officer;
        await page.locator('[data-action=accept]').click();
        await page.keyboard.press('Control+Enter');
        await page.locator('[data-action=decide]').waitFor();

        await page.getByRole('link', { name: '回看“收件”之后的情况' }).click();
        await page.getByText(/^这是 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 的情况，不是现在的/).waitFor();
        await officer.sees('待受理');
        await page.getByRole('heading', { name: /^作出受理决定/ }).waitFor();
        expect(await page.locator('[data-action]').count()).toBe(0);
        expect(await page.getByText('作出工伤认定决定').count(), 'the clock of the next step').toBe(0);
        await officer.look('desk-past');

        await page.getByRole('button', { name: '查看' }).first().click();
        await page.getByText('← 现在的情况').click();
        await page.locator('[data-action=decide]').waitFor();
        officer.sawNoFault();
    });

    it('puts a low rating right as an approver, the applicant reads the answer, and the officer learns nothing', async () => {
        const { id, number } = await aMatter(INJURY, '02');
        const officer = await Caller.signedIn('injury', 'desk');
        await officer.act(id, 'accept');
        await lina.withdrawsAndRates(id, 'dissatisfied', '同一件事跑了三趟');
        await expect(officer.get('/desk/ratings')).rejects.toThrow('403');

        const head = await Person.atTheDesk('injury-head', browser, DESK);
        const { page } = head;
        await head.goTo('/desk/ratings');
        await page.locator('tr', { hasText: number }).getByRole('button', { name: '不满意' }).click();
        await head.sees('评价人说：同一件事跑了三趟');
        await head.look('desk-rating');
        await page.getByLabel('核实结果').selectOption('complicated');
        await page.getByLabel(/^核实的情况/).fill('电话回访，两次告知不一致');
        await head.tap('确认核实结果');
        await page.getByLabel(/^怎样整改/).fill('已经统一窗口告知的内容，向您道歉。');
        await head.tap('答复评价人');
        await page.locator('tr', { hasText: number }).waitFor({ state: 'detached' });
        head.sawNoFault();

        const { ratings } = await lina.get<{ ratings: { review: { step: string; answer: { text: string } } }[] }>(`/matters/${id}`);
        expect(ratings[0]?.review).toMatchObject({ step: 'done', answer: { text: '已经统一窗口告知的内容，向您道歉。' } });
        const told = JSON.stringify(await officer.get(`/desk/matters/${id}`));
        expect(told).not.toContain('跑了三趟');
        expect(told).not.toContain('rating');
    });

    it('can work on a phone', async () => {
        const { id } = await aMatter(INJURY, '02');
        const officer = await Person.atTheDesk('injury', browser, { width: 360, height: 740 });
        await officer.goTo(`/desk/matters/${id}`);
        await officer.press(officer.page.locator('[data-action=accept]'));
        await officer.look('desk-matter-on-a-phone');
        await officer.tap('确认受理');
        await officer.page.locator('[data-action=decide]').waitFor();
    });
});

const focused = (person: Person) =>
    person.page.evaluate(() => (document.activeElement?.closest('tr')?.querySelector('a.number')?.textContent ?? '').trim());
