import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';

export const SERVICE = process.env.SERVICE ?? '';
const PASSWORD = process.env.PASSWORD ?? 'Onething-2026';
const SHOTS = process.env.SHOTS ?? fileURLToPath(new URL('../../target/pages/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

export function launched(): Promise<Browser> {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-dev-shm-usage',
        ],
    });
}

/** Somebody in front of a screen: what they tap and type, and what is counted and looked at on the way. */
export class Person {
    taps = 0;
    readonly faults: string[] = [];

    private constructor(
        readonly context: BrowserContext,
        public page: Page,
    ) {}

    static async at(browser: Browser, size: { width: number; height: number }, dark = false): Promise<Person> {
        const context = await browser.newContext({
            viewport: size,
            baseURL: SERVICE,
            locale: 'zh-CN',
            timezoneId: 'Asia/Shanghai',
            hasTouch: size.width < 500,
            isMobile: size.width < 500,
            colorScheme: dark ? 'dark' : 'light',
            reducedMotion: 'reduce',
            bypassCSP: false,
        });
        context.setDefaultTimeout(15_000);
        const person = new Person(context, await context.newPage());
        person.listen();
        onTestFailed(async ({ task }) => {
            await person.photograph(`failed ${task.name.slice(0, 60)}`);
            console.log(`${task.name}: left at ${person.page.url()}`, person.faults);
        });
        return person;
    }

    /** The page is killed, as a phone does, and opened again where it was. */
    async killAndReopen(): Promise<void> {
        const address = this.page.url();
        await this.page.close({ runBeforeUnload: false });
        this.page = await this.context.newPage();
        this.listen();
        await this.page.goto(address);
    }

    async tap(name: string | RegExp, role: 'button' | 'link' | 'checkbox' | 'radio' = 'button'): Promise<void> {
        await this.press(this.page.getByRole(role, { name }).first());
    }

    async press(what: Locator): Promise<void> {
        await what.click();
        this.taps++;
    }

    heading(name: string | RegExp): Promise<void> {
        return this.page.getByRole('heading', { name }).first().waitFor();
    }

    sees(text: string | RegExp): Promise<void> {
        return this.page.getByText(text).first().waitFor();
    }

    /** Signs in by account and password, with the question in place of the picture. */
    async signIn(account: string, password = PASSWORD): Promise<void> {
        await this.page.getByLabel('账号', { exact: true }).fill(account);
        await this.page.getByLabel('密码', { exact: true }).fill(password);
        await this.page.getByRole('button', { name: /改用文字题/ }).click();
        await this.answerQuestion();
        await this.page.getByRole('button', { name: '登录', exact: true }).click();
    }

    async answerQuestion(): Promise<void> {
        const question = this.page.locator('.question');
        await question.waitFor();
        await this.page.getByLabel('验证码', { exact: true }).fill(String(solved(await question.innerText())));
    }

    /** Signs with a finger. */
    async sign(): Promise<void> {
        const pad = this.page.locator('canvas');
        await pad.scrollIntoViewIfNeeded();
        const box = await pad.boundingBox();
        if (!box) throw new Error('nowhere to sign');
        const { mouse } = this.page;
        await mouse.move(box.x + 40, box.y + 60);
        await mouse.down();
        for (let step = 1; step <= 12; step++) {
            await mouse.move(box.x + 40 + step * 15, box.y + 60 + (step % 2 === 0 ? 40 : -20));
        }
        await mouse.up();
        this.taps++;
    }

    /** No rule of axe (WCAG 2.2 AA and its best practices) is broken on the page as it stands. */
    async isAccessible(name: string): Promise<void> {
        await this.page.evaluate(AXE);
        const violations = await this.page.evaluate(async () => {
            const { axe } = window as unknown as { axe: { run: (what: Document, how: object) => Promise<AxeResult> } };
            const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            });
            return result.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`);
        });
        expect(violations, `axe on ${name}`).toEqual([]);
    }

    /** A picture of the whole page, kept as build output. */
    async photograph(name: string): Promise<void> {
        const { width, height } = this.page.viewportSize() ?? PHONE;
        mkdirSync(SHOTS, { recursive: true });
        await this.page.waitForLoadState('networkidle').catch(() => undefined);
        await this.page.screenshot({ path: `${SHOTS}/${name}-${width}x${height}.png`, fullPage: true });
    }

    async look(name: string): Promise<void> {
        await this.photograph(name);
        await this.isAccessible(name);
    }

    /** What a page says in the console when something is wrong: a policy broken, a script that threw. */
    private listen(): void {
        this.page.on('pageerror', (error) => this.faults.push(error.message));
        this.page.on('console', (message) => {
            if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) this.faults.push(message.text());
        });
    }
}

interface AxeResult {
    violations: { id: string; nodes: { target: string[] }[] }[];
}

const NUMERALS = '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');

/** A small sum in words, as a person would do it. */
export function solved(question: string): number {
    const sum = /比?([零一二三四五六七八九十]+)[加多]([零一二三四五六七八九十]+)/.exec(question);
    if (!sum) throw new Error(`not a sum: ${question}`);
    return NUMERALS.indexOf(sum[1] ?? '') + NUMERALS.indexOf(sum[2] ?? '');
}
