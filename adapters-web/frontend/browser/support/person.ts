import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request, type Response } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { Caller } from './caller';
import { PASSWORD, PHONE, SERVICE, SHOTS } from './ground';
import { inTurn } from './turns';

export { DESK, PHONE, SERVICE } from './ground';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The suite's one browser, as one file of tests uses it: to close it ends that use alone. */
export function launched(): Promise<Browser> {
    return chromium.connect(inject('browser'), { timeout: PATIENCE_MILLISECONDS });
}

/** For a single thing to happen. What takes longer hangs, on a machine ten times slower than ours, too. */
const PATIENCE_MILLISECONDS = 120_000;

export interface Screen {
    width: number;
    height: number;
    dark?: boolean;
}

/** Somebody in front of a screen: what they tap and type, and what is counted and looked at on the way. */
export class Person {
    taps = 0;
    /** Pages that were come to, since the last count. */
    steps = 0;
    readonly faults: string[] = [];
    /** What the page asked for and was not answered yet. */
    private readonly asked = new Set<Request>();

    private constructor(
        readonly context: BrowserContext,
        public page: Page,
    ) {}

    /** For one test: whoever it leaves behind when it fails is photographed. */
    static async at(browser: Browser, screen: Screen = PHONE): Promise<Person> {
        const person = await Person.opened(browser, screen);
        onTestFinished(async ({ task }) => {
            if (task.result?.state === 'fail') {
                await person.photograph(`failed ${task.name.slice(0, 60)}`);
                console.log(`${task.name}: left at ${person.page.url()}`, person.faults);
            }
            await person.context.close();
        });
        return person;
    }

    /** For several tests; whoever opens it closes its context. */
    static async opened(browser: Browser, screen: Screen): Promise<Person> {
        const phone = screen.width < 500;
        const context = await browser.newContext({
            viewport: { width: screen.width, height: screen.height },
            baseURL: SERVICE,
            locale: 'zh-CN',
            timezoneId: 'Asia/Shanghai',
            hasTouch: phone,
            isMobile: phone,
            reducedMotion: 'reduce',
            colorScheme: screen.dark ? 'dark' : 'light',
        });
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        const person = new Person(context, await context.newPage());
        person.listen();
        return person;
    }

    /** The same browser, in another tab. */
    async inAnotherTab(): Promise<Person> {
        const person = new Person(this.context, await this.context.newPage());
        person.listen();
        return person;
    }

    /** Signed in already, and at a page. */
    static async signedInAs(account: string, browser: Browser, screen: Screen = PHONE): Promise<Person> {
        const person = await Person.at(browser, screen);
        await (await Caller.signedIn(account)).signInTo(person.context);
        return person;
    }

    static async atTheDesk(account: string, browser: Browser, screen: Screen): Promise<Person> {
        const person = await Person.at(browser, screen);
        await (await Caller.signedIn(account, 'desk')).signInTo(person.context);
        return person;
    }

    /** The page is killed, as a phone does when its camera opens, and opened again where it was. */
    async killAndReopen(): Promise<void> {
        const address = this.page.url();
        await this.page.close({ runBeforeUnload: false });
        this.page = await this.context.newPage();
        this.listen();
        await this.page.goto(address);
    }

    /** Another tab of the same device. */
    async anotherTab(address: string): Promise<Page> {
        const tab = await this.context.newPage();
        await tab.goto(address);
        return tab;
    }

    async goTo(address: string): Promise<void> {
        await this.page.goto(address);
    }

    async tap(name: string | RegExp, role: 'button' | 'link' | 'checkbox' | 'radio' = 'button'): Promise<void> {
        const what = this.page.getByRole(role, { name }).first();
        await what.waitFor();
        await this.looks();
        await this.press(what);
    }

    /** From a list that the device lays out. */
    async choose(label: string | RegExp, option: string): Promise<void> {
        await this.page.getByLabel(label).selectOption(option);
        this.taps++;
    }

    /** What is asked for there wants a fresher proof, until one has signed in anew. */
    async signedInTooLongAgo(address: string): Promise<void> {
        let anew = false;
        this.page.on('request', (request) => {
            anew ||= request.url().endsWith('/oauth2/token') && (request.postData() ?? '').includes('authorization_code');
        });
        const json = {
            type: 'urn:onething:problem:step-up-required',
            title: '需要重新确认身份',
            status: 401,
            detail: '这项操作要求您在 5 分钟内登录过。',
            instead: '请重新刷脸或用密码登录，然后再试一次。',
        };
        const refusal = { status: 401, contentType: 'application/problem+json', body: JSON.stringify(json) };
        await this.page.route(address, (route) => (anew ? route.continue() : route.fulfill(refusal)));
    }

    async press(what: Locator): Promise<void> {
        await what.click();
        this.taps++;
    }

    async heading(name: string | RegExp): Promise<void> {
        await this.page.getByRole('heading', { name }).first().waitFor();
        this.steps++;
    }

    sees(text: string | RegExp): Promise<void> {
        return this.page.getByText(text).filter({ visible: true }).first().waitFor();
    }

    at(path: string | RegExp): Promise<void> {
        return this.page.waitForURL((url) =>
            typeof path === 'string' ? url.pathname === path : path.test(url.pathname + url.search),
        );
    }

    /** Signs in by account and password; the page works out the captcha by itself. */
    async signIn(account: string, password = PASSWORD): Promise<void> {
        await this.tap(/账号密码/, 'radio');
        await this.enter(account, password);
    }

    /** As `signIn`, where there is no other way in. */
    async enter(account: string, password = PASSWORD): Promise<void> {
        await this.page.getByLabel('账号', { exact: true }).fill(account);
        await this.page.getByLabel('密码', { exact: true }).fill(password);
        await this.passwordIsTaken(account, () => this.press(this.page.getByRole('button', { name: '登录', exact: true })));
    }

    /** Sends a password, and waits for the verdict: nobody else of the suite sends one for the account meanwhile. */
    passwordIsTaken(account: string, sent: () => Promise<void>): Promise<void> {
        return inTurn(account, async () => {
            const verdict = this.page.waitForResponse(
                async (answer) => new URL(answer.url()).pathname === '/login/password' && !(await wantsCaptcha(answer)),
            );
            await Promise.all([verdict, sent()]);
        });
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

    /**
     * No rule of axe (WCAG 2.2 AA and its best practices) is broken on the page as it stands. Where the page was looked at
     * already and only its colours or its sizes differ now, only the rules about these are asked again.
     */
    async isAccessible(name: string, rules: readonly string[] = []): Promise<void> {
        if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
        const violations = await this.page.evaluate(async (only) => {
            const { axe } = window as unknown as { axe: { run: (what: Document, how: object) => Promise<AxeResult> } };
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const runOnly = only.length > 0 ? { type: 'rule', values: only } : { type: 'tag', values: tags };
            const result = await axe.run(document, { runOnly, resultTypes: ['violations'] });
            return result.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`);
        }, rules);
        expect(violations, `axe on ${name}`).toEqual([]);
    }

    /** A picture of the whole page, kept as build output: the screen is made as long as the page is. */
    async photograph(name: string): Promise<void> {
        const size = this.page.viewportSize() ?? PHONE;
        mkdirSync(SHOTS, { recursive: true });
        const height = await this.page.evaluate(() => document.documentElement.scrollHeight).catch(() => size.height);
        await this.page.setViewportSize({ width: size.width, height: Math.min(Math.max(size.height, height), 6000) });
        await this.page.screenshot({ path: `${SHOTS}/${name}-${size.width}x${size.height}.png` });
        await this.page.setViewportSize(size);
    }

    async look(name: string): Promise<void> {
        await this.photograph(name);
        await this.isAccessible(name);
    }

    /** As anybody does before they tap: what is still coming in would push away what they aim at. What hangs is not waited for. */
    private async looks(): Promise<void> {
        await expect.poll(() => this.asked.size, { timeout: 1_000, interval: 20 }).toBe(0).catch(() => undefined);
    }

    /** Everything that the page reads is there, and nothing moves any more. */
    async settled(): Promise<void> {
        await expect.poll(() => this.asked.size, { timeout: PATIENCE_MILLISECONDS, interval: 30 }).toBe(0);
        await this.page.waitForFunction(() => {
            const text = document.querySelector('main')?.innerText ?? '';
            return text.trim().length > 5 && !text.includes('正在加载') && document.getAnimations().length === 0;
        });
    }

    /** Looks at the page in the dark, too, and in large letters. */
    async lookEveryWay(name: string): Promise<void> {
        await this.look(name);
        try {
            await this.lookOtherwise(name);
        } finally {
            await this.page.emulateMedia({ colorScheme: 'light' });
            await this.page.evaluate(() => document.documentElement.toggleAttribute('data-care', false));
        }
    }

    private async lookOtherwise(name: string): Promise<void> {
        await this.page.emulateMedia({ colorScheme: 'dark' });
        await this.photograph(`${name} dark`);
        await this.isAccessible(`${name} dark`, ['color-contrast']);
        await this.page.emulateMedia({ colorScheme: 'light' });
        await this.page.evaluate(() => document.documentElement.toggleAttribute('data-care', true));
        await this.photograph(`${name} care`);
        await this.isAccessible(`${name} care`, ['target-size', 'scrollable-region-focusable']);
        await this.fits();
    }

    /** Nothing is wider than the screen: nobody has to scroll sideways. */
    async fits(): Promise<void> {
        expect(await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'too wide by').toBe(0);
    }

    /** Nothing was said in the console: no policy broken, no script that threw. */
    sawNoFault(): void {
        expect(this.faults.splice(0)).toEqual([]);
    }

    private listen(): void {
        this.asked.clear();
        this.page.on('request', (request) => this.asked.add(request));
        for (const end of ['requestfinished', 'requestfailed'] as const) {
            this.page.on(end as 'requestfinished', (request) => this.asked.delete(request));
        }
        this.page.on('pageerror', (error) => this.faults.push(error.message));
        this.page.on('console', (message) => {
            if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) this.faults.push(message.text());
        });
    }
}

interface AxeResult {
    violations: { id: string; nodes: { target: string[] }[] }[];
}

/** The page then works one out, and sends the password again. */
const wantsCaptcha = async (answer: Response): Promise<boolean> =>
    answer.status() === 422 && (await answer.text()).includes('captcha-needed');
