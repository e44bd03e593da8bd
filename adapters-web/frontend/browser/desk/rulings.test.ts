import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from '../support/caller';
import { DESK, launched, Person } from '../support/person';

let browser: Browser;

beforeAll(async () => {
    browser = await launched();
});
afterAll(() => browser?.close());

/** A member of the staff at the list of corrections. */
class AtCorrections {
    private constructor(
        readonly person: Person,
        private readonly number: string,
    ) {}

    static async of(account: string, number: string): Promise<AtCorrections> {
        const person = await Person.atTheDesk(account, browser, DESK);
        await person.goTo('/desk/corrections');
        await person.page.locator('tbody tr').first().waitFor();
        return new AtCorrections(person, number);
    }

    row(field: string) {
        return this.person.page.locator('tr', { hasText: this.number }).getByRole('button', { name: field });
    }

    /** Opens a correction. The oldest come first, so a new one may be far down. */
    async opens(field: string): Promise<void> {
        const more = this.person.page.getByRole('button', { name: '更多' });
        while ((await this.row(field).count()) === 0 && (await more.count()) > 0) await this.person.press(more);
        await this.person.press(this.row(field));
    }

    gone(field: string): Promise<void> {
        return this.row(field).waitFor({ state: 'detached' });
    }

    async says(reason: string): Promise<void> {
        await this.person.page.getByLabel(/^答复/).fill(reason);
    }
}

describe('a correction at the desk', () => {
    it('shows the stored and the right value, and is refused with a reason, or accepted', async () => {
        const lina = await Caller.signedIn('lina');
        const { bundle, number } = await lina.submitted(['injury-determination']);
        await lina.corrects(bundle, 'worker.name', '李娜娜');
        await lina.corrects(bundle, 'worker.birthDate', '1990-03-08');
        const desk = await AtCorrections.of('injury', number);
        const { person: officer } = desk;
        await desk.opens('劳动者姓名');
        await officer.sees('李娜娜');
        await officer.look('desk-correction');
        await officer.tap('不予更正');
        await officer.sees('不予更正的，请写明理由');
        await desk.says('与身份证不一致，请先补交身份证');
        await officer.tap('不予更正');
        await desk.gone('劳动者姓名');

        await desk.opens('出生日期');
        await officer.tap('同意更正');
        await desk.gone('出生日期');
        officer.sawNoFault();

        const own = await Person.signedInAs('lina', browser);
        await own.goTo('/me/corrections');
        await own.sees('与身份证不一致，请先补交身份证');
        await own.sees('已更正');
        expect(await own.page.getByText('不予更正').count()).toBeGreaterThan(0);
    });

    it('that two officers decide at once is decided by the first; the second reads the decision, and goes on', async () => {
        const lina = await Caller.signedIn('lina');
        const { bundle, number } = await lina.submitted(['injury-determination']);
        await lina.corrects(bundle, 'worker.name', '李娜娜');
        const first = await AtCorrections.of('injury', number);
        const second = await AtCorrections.of('injury-head', number);
        await first.opens('劳动者姓名');
        await second.opens('劳动者姓名');
        await first.says('请先补交身份证');
        await first.person.tap('不予更正');
        await first.gone('劳动者姓名');

        await second.person.tap('同意更正');
        await second.person.sees(/同事已经答复了这一件，您的答复没有提交/);
        await second.person.sees('请先补交身份证');
        await second.gone('劳动者姓名');
        expect(await second.person.page.getByRole('button', { name: '同意更正' }).count()).toBe(0);
        await second.person.look('desk-correction-answered');
        second.person.sawNoFault();
    });

    it('of a report shows its content to an officer only after the head has assigned the case', async () => {
        const chenwei = await Caller.signedIn('chenwei');
        const { bundle, number, id } = await chenwei.reported();
        await chenwei.corrects(bundle, 'applicant.name', '周晓燕');
        const desk = await AtCorrections.of('inspector', number);
        const { person: inspector } = desk;
        await desk.opens('姓名');
        await inspector.sees(/^这是举报/);
        expect(await inspector.page.getByText(/周[小晓]燕/).count()).toBe(0);
        await inspector.look('desk-correction-report');

        await inspector.tap(`打开办件 ${number}`, 'link');
        await inspector.sees(/由负责人指派给您后，才能看到举报人/);
        expect(await inspector.page.getByRole('button', { name: /^认领/ }).count()).toBe(0);

        const head = await Person.atTheDesk('inspector-head', browser, DESK);
        await head.goTo(`/desk/matters/${id}`);
        await head.tap('指派');
        await head.tap('确认指派');
        await head.sees('请选择承办人。');
        await head.page.getByLabel('指派给').selectOption({ label: '林志强（经办人，榕城区）' });
        await head.look('desk-assign');
        await head.tap('确认指派');
        await head.sees('林志强在办');
        head.sawNoFault();

        await inspector.page.reload();
        await inspector.sees('举报人的身份依法保密，不得泄露');
        await inspector.tap('更正申请', 'link');
        await desk.opens('姓名');
        await inspector.sees('周晓燕');
        await inspector.tap('同意更正');
        await desk.gone('姓名');
        inspector.sawNoFault();
    });
});
