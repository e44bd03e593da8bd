import type { Browser } from 'playwright-core';
import { DESK } from './ground';
import { Person } from './person';

/** A member of the staff at the desk, in a separate browser context. */
export class Officer {
    private constructor(readonly person: Person) {}

    static async signedIn(account: string, browser: Browser): Promise<Officer> {
        const person = await Person.at(browser, DESK);
        await person.goTo('/desk');
        await person.heading('登录');
        await person.enter(account);
        await person.heading('办件');
        return new Officer(person);
    }

    async opens(number: string): Promise<void> {
        await this.person.tap(number, 'link');
        await this.person.page.locator('[data-action]').first().waitFor();
    }

    /** Fills in the form of an action, and takes the action. */
    async does(action: string, fill: () => Promise<void> = async () => {}): Promise<void> {
        const { page } = this.person;
        await this.person.press(page.locator(`[data-action="${action}"]`));
        const confirm = page.getByRole('button', { name: /^确认/ });
        await confirm.waitFor();
        await fill();
        await this.person.press(confirm);
        await page.getByLabel(/^说明（申请人可见）/).waitFor({ state: 'detached' });
    }
}
