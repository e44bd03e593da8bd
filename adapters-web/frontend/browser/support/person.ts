import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request, type Response } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { Caller } from './caller';
import { FAILED, PASSWORD, PHONE, PICTURES, SERVICE } from './ground';
import { inTurn } from './turns';

export { DESK, PHONE, SERVICE } from './ground';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The suite's one browser, for one file of tests. Closing it only ends this file's use. */
export function launched(): Promise<Browser> {
    return chromium.connect(inject('browser'), { timeout: STEP_LIMIT_MILLISECONDS });
}

/** The limit for a single step. A step that takes longer hangs, also on a machine ten times slower than ours. */
const STEP_LIMIT_MILLISECONDS = 120_000;

/** The limit for a row that may have moved away. It is looked for again afterwards. */
const ROW_LIMIT_MILLISECONDS = 10_000;

export interface Screen {
    width: number;
    height: number;
    dark?: boolean;
}

/** A person at a screen: what they tap and type, with checks on the way. */
export class Person {
    taps = 0;
    /** Pages opened since the last count. */
    steps = 0;
    readonly faults: string[] = [];
    /** The page's requests without a response yet. */
    private readonly asked = new Set<Request>();

    private constructor(
        readonly context: BrowserContext,
        public page: Page,
    ) {}

    /** For one test. If the test fails, the screen is photographed. */
    static async at(browser: Browser, screen: Screen = PHONE, service = SERVICE): Promise<Person> {
        const person = await Person.opened(browser, screen, service);
        onTestFinished(async ({ task }) => {
            if (task.result?.state === 'fail') {
                await person.photograph(task.name.slice(0, 60), FAILED);
                console.log(`${task.name}: left at ${person.page.url()}`, person.faults);
            }
            await person.context.close();
        });
        return person;
    }

    /** For several tests. The caller closes the context. */
    static async opened(browser: Browser, screen: Screen, service = SERVICE): Promise<Person> {
        const phone = screen.width < 500;
        const context = await browser.newContext({
            viewport: { width: screen.width, height: screen.height },
            baseURL: service,
            locale: 'zh-CN',
            timezoneId: 'Asia/Shanghai',
            hasTouch: phone,
            isMobile: phone,
            reducedMotion: 'reduce',
            colorScheme: screen.dark ? 'dark' : 'light',
        });
        context.setDefaultTimeout(STEP_LIMIT_MILLISECONDS);
        const person = new Person(context, await context.newPage());
        person.listen();
        return person;
    }

    /** From now on the page is not told what happens, as behind a proxy that lets no stream through. */
    async isToldNothing(): Promise<void> {
        await this.context.route('**/events', (route) => route.abort());
    }

    /** The same browser, in another tab. */
    async inAnotherTab(): Promise<Person> {
        const person = new Person(this.context, await this.context.newPage());
        person.listen();
        return person;
    }

    /** Already signed in, at a page. */
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

    /** Kills the page, as a phone does when its camera opens, and opens it again at the same address. */
    async killAndReopen(meanwhile: () => void = () => undefined): Promise<void> {
        const address = this.page.url();
        await this.page.close({ runBeforeUnload: false });
        meanwhile();
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
        await this.appears(what);
        await this.looks();
        await this.press(what);
    }

    /** Chooses from a list that the device shows. */
    async choose(label: string | RegExp, option: string): Promise<void> {
        await this.page.getByLabel(label).selectOption(option);
        this.taps++;
    }

    /** Requests at this address need a fresh proof until the person signs in again. */
    async signedInTooLongAgo(address: string): Promise<void> {
        let signedInAgain = false;
        this.page.on('request', (request) => {
            signedInAgain ||= request.url().endsWith('/oauth2/token') && (request.postData() ?? '').includes('authorization_code');
        });
        const json = {
            type: 'urn:onething:problem:step-up-required',
            title: '需要重新确认身份',
            status: 401,
            detail: '这项操作要求您在 5 分钟内登录过。',
            instead: '请重新刷脸或用密码登录，然后再试一次。',
        };
        const refusal = { status: 401, contentType: 'application/problem+json', body: JSON.stringify(json) };
        await this.page.route(address, (route) => (signedInAgain ? route.continue() : route.fulfill(refusal)));
    }

    async press(what: Locator): Promise<void> {
        await what.click();
        this.taps++;
    }

    /**
     * Reads a list on until it has the link, and follows it. Other tests of the account add to the list meanwhile,
     * so the row may move to a later page just before the click. Then the list is read on again.
     */
    async opensFromList(link: string): Promise<void> {
        const row = this.page.getByRole('link', { name: link });
        const more = this.page.getByRole('button', { name: '更多', exact: true });
        await expect
            .poll(async () => {
                if (await row.isVisible()) return row.click({ timeout: ROW_LIMIT_MILLISECONDS }).then(() => true, () => false);
                if (await more.isVisible()) await more.click();
                return false;
            })
            .toBe(true);
        this.taps++;
    }

    async heading(name: string | RegExp): Promise<void> {
        await this.appears(this.page.getByRole('heading', { name }).first());
        this.steps++;
    }

    sees(text: string | RegExp): Promise<void> {
        return this.appears(this.page.getByText(text).filter({ visible: true }).first());
    }

    /** Waits until it is visible. If it does not appear, the failure says what the page shows instead. */
    private async appears(what: Locator): Promise<void> {
        await what.waitFor().catch(async (fault: Error) => {
            const shown = await this.page.evaluate(() => document.body.innerText).catch(() => 'nothing that can be read');
            const waiting = [...this.asked].map((request) => `${request.method()} ${request.url()}`).join(', ') || 'nothing';
            throw new Error(`${fault.message}\n${this.page.url()} waits for ${waiting} and shows:\n${shown.slice(0, 1_000)}`);
        });
    }

    at(path: string | RegExp): Promise<void> {
        return this.page.waitForURL((url) =>
            typeof path === 'string' ? url.pathname === path : path.test(url.pathname + url.search),
        );
    }

    /** Signs in by account and password. The page solves the captcha. */
    async signIn(account: string, password = PASSWORD): Promise<void> {
        await this.tap(/账号密码/, 'radio');
        await this.enter(account, password);
    }

    /** As `signIn`, for a page with no other way to sign in. */
    async enter(account: string, password = PASSWORD): Promise<void> {
        await this.page.getByLabel('账号', { exact: true }).fill(account);
        await this.page.getByLabel('密码', { exact: true }).fill(password);
        await this.passwordIsTaken(account, () => this.press(this.page.getByRole('button', { name: '登录', exact: true })));
    }

    /** Sends a password and waits for the result. No other file of the suite sends one for the account meanwhile. */
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
     * The page breaks no rule of axe (WCAG 2.2 AA and its best practices). If the page was checked already
     * and only its colours or sizes differ now, only the rules about these are checked.
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

    /** A picture of the whole page, if pictures are wanted. The screen is made as long as the page. */
    async photograph(name: string, folder = PICTURES): Promise<void> {
        if (!folder) return;
        const size = this.page.viewportSize() ?? PHONE;
        mkdirSync(folder, { recursive: true });
        const height = await this.page.evaluate(() => document.documentElement.scrollHeight).catch(() => size.height);
        await this.page.setViewportSize({ width: size.width, height: Math.min(Math.max(size.height, height), 6000) });
        await this.page.screenshot({ path: `${folder}/${name}-${size.width}x${size.height}.png` });
        await this.page.setViewportSize(size);
    }

    /** Looks once no button is working any more. In a case that holds a request back, one works on. */
    async look(name: string): Promise<void> {
        const working = this.page.locator('.van-button--loading').first();
        await working.waitFor({ state: 'detached', timeout: 20_000 }).catch(() => undefined);
        await this.photograph(name);
        await this.isAccessible(name);
    }

    /**
     * Waits, as people do before they tap, because content that still arrives would move the target. It does
     * not wait for a request that hangs.
     */
    private async looks(): Promise<void> {
        await expect.poll(() => this.asked.size, { timeout: 1_000, interval: 20 }).toBe(0).catch(() => undefined);
    }

    /** All the page's requests are answered, and nothing moves. */
    async settled(): Promise<void> {
        await expect.poll(() => this.asked.size, { timeout: STEP_LIMIT_MILLISECONDS, interval: 30 }).toBe(0);
        await this.page.waitForFunction(() => {
            const text = document.querySelector('main')?.innerText ?? '';
            return text.trim().length > 5 && !text.includes('正在加载') && document.getAnimations().length === 0;
        });
    }

    /** Checks the page in dark mode and in large letters too. */
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

    /** Works with the page on another screen, as where a window is made wider. */
    async on(screen: Screen, work: () => Promise<void>): Promise<void> {
        const before = this.page.viewportSize() ?? PHONE;
        await this.page.setViewportSize(screen);
        try {
            await work();
        } finally {
            await this.page.setViewportSize(before);
        }
    }

    /** Nothing is wider than the screen, so people do not have to scroll sideways. */
    async fits(): Promise<void> {
        expect(await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'too wide by').toBe(0);
    }

    /** The console is empty: no policy was broken and no script failed. */
    sawNoFault(): void {
        expect(this.faults.splice(0)).toEqual([]);
    }

    private listen(): void {
        this.asked.clear();
        // A stream of events stays open.
        this.page.on('request', (request) => !request.url().endsWith('/events') && this.asked.add(request));
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

/** The page then solves a captcha and sends the password again. */
const wantsCaptcha = async (answer: Response): Promise<boolean> =>
    answer.status() === 422 && (await answer.text()).includes('captcha-needed');
