import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Life } from './form';
import type { Person } from './person';

/** A person without a pointer. They do everything by keys, and the focus has to be visible at every step. */
export class Keyboard {
    constructor(private readonly person: Person) {}

    /** Presses Tab until the element has the focus. */
    async to(what: Locator): Promise<void> {
        for (let tab = 0; tab < 120; tab++) {
            // Looked for each time: what a page has read in the meantime may have replaced it.
            if (await what.first().evaluate((element) => element === document.activeElement)) return this.canBeSeen();
            await this.press('Tab');
        }
        throw new Error(`never reached ${what}; the focus is at ${await this.where()}`);
    }

    async press(key: string): Promise<void> {
        await this.page.keyboard.press(key);
    }

    async enter(what: Locator): Promise<void> {
        await this.to(what);
        await this.press('Enter');
    }

    async tick(what: Locator): Promise<void> {
        await this.to(what);
        await this.press('Space');
    }

    async type(what: Locator, text: string): Promise<void> {
        await this.to(what);
        await this.page.keyboard.insertText(text);
    }

    /** A new page is open: its heading has the focus. */
    async isAtHeading(name: string | RegExp): Promise<void> {
        await this.person.heading(name);
        await this.isOnNewPage();
    }

    /** A key that is pressed before the page has moved the focus is pressed on the page before. */
    async isOnNewPage(): Promise<void> {
        await expect.poll(() => this.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    }

    /** Fills in one page of the form, field by field in the order of Tab, and goes on. */
    async fillPage(life: Life): Promise<void> {
        for (let tab = 0; tab < 200; tab++) {
            await this.press('Tab');
            const field = await this.field();
            if (/^(下一步|提交采集信息)$/.test(field.text)) return this.press('Enter');
            const given = life[field.path];
            if (given !== undefined) await this.answer(field, given);
        }
        throw new Error('the page has no end');
    }

    private async answer(field: Field, given: Life[string]): Promise<void> {
        await this.canBeSeen();
        if (field.type === 'radio') return this.choose(field.path, String(given));
        if (field.type === 'checkbox') {
            if (given === true || [given].flat().includes(field.option)) await this.press('Space');
        } else if (field.type === 'select-one') {
            for (let down = 0; down < 60 && (await this.field()).value !== given; down++) await this.press('ArrowDown');
        } else if (field.type === 'date' || field.type === 'datetime-local') await this.date(String(given));
        else await this.page.keyboard.insertText(String(given));
    }

    private async choose(path: string, code: string): Promise<void> {
        await this.press('Space');
        for (let down = 0; down < 20 && (await this.field()).option !== code; down++) await this.press('ArrowDown');
        expect(await this.field(), path).toMatchObject({ option: code, checked: true });
    }

    /** Types a date part by part, in this browser's order. */
    private async date(given: string): Promise<void> {
        const [year = '', month = '', day = '', ...time] = given.split(/[-T:]/);
        const later = time.length > 0 ? ['ArrowRight', ...time] : [];
        for (const order of [[year, 'ArrowRight', month, day, ...time], [month, day, year, ...later]]) {
            for (const part of order) await (part === 'ArrowRight' ? this.press(part) : this.page.keyboard.type(part));
            if ((await this.field()).value === given) return;
            for (let back = 0; back < 6; back++) await this.press('ArrowLeft');
        }
        throw new Error(`could not write ${given}: ${(await this.field()).value}`);
    }

    private field(): Promise<Field> {
        return this.page.evaluate(() => {
            const at = document.activeElement as HTMLInputElement;
            return {
                path: at.closest<HTMLElement>('[data-field]')?.dataset.field ?? '',
                option: at.closest<HTMLElement>('[data-option]')?.dataset.option ?? at.value ?? '',
                type: at.type ?? '',
                value: at.value ?? '',
                checked: at.checked ?? false,
                text: at.innerText?.trim() ?? '',
            };
        });
    }

    /** The focus has a ring, on the element or around it, and nothing covers it, once the page has scrolled there. */
    private async canBeSeen(): Promise<void> {
        await expect
            .poll(() => this.focusSeen(), { message: `the focus at ${await this.where()}` })
            .toEqual({ ring: expect.not.stringMatching('none'), covered: false });
    }

    private focusSeen(): Promise<{ ring: string; covered: boolean }> {
        return this.page.evaluate(() => {
            const at = document.activeElement as HTMLElement;
            const around = [at, at.closest('label'), at.closest('.option')].filter((each) => each !== null);
            const ringed = around.find((each) => getComputedStyle(each).outlineStyle !== 'none') ?? at;
            const { left, top, width, height } = ringed.getBoundingClientRect();
            const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
            return {
                ring: getComputedStyle(ringed).outlineStyle,
                covered: over !== null && !ringed.contains(over) && !over.contains(ringed),
            };
        });
    }

    private async where(): Promise<string> {
        const { path, text, value } = await this.field();
        return `${this.page.url()} ${path || text || value}`;
    }

    private get page() {
        return this.person.page;
    }
}

interface Field {
    path: string;
    option: string;
    type: string;
    value: string;
    checked: boolean;
    text: string;
}
