import { createHash, randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { PASSWORD, SERVICE, workedOut } from './ground';
import { paper, pictureOfAPage } from './materials';
import { inTurn } from './turns';

const ANSWERS = JSON.parse(
    readFileSync(new URL('../../../../bootstrap/src/test/resources/journey/answers.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, unknown>>;

/** Makes a complaint a report: the reporter was not harmed, and their identity is kept secret. */
const REPORT = {
    applicant: { capacity: 'informant', anonymous: false, idType: 'resident-id-card', mobile: '13900139000', address: '北环城路9号' },
    complaint: { kind: 'report', feedback: true, facts: '看到该厂拖欠工资。' },
    worker: null,
    employment: null,
};

const HUANG_LEI = { name: '黄磊', idNumber: '445202198502142137' };
export const CHEN_WEI = { name: '陈伟', idNumber: '445281197806150612' };

interface Tokens {
    access_token: string;
    refresh_token: string;
    expires_in: number;
}

interface Listed {
    items: { material: string; origin: string }[];
}

/** A client of the API without a page. It prepares the data that a page then shows. */
export class Caller {
    private constructor(
        private readonly client: 'h5' | 'desk',
        private readonly tokens: Tokens,
    ) {}

    /** By authorization code with PKCE, like any client. */
    static async signedIn(account: string, client: 'h5' | 'desk' = 'h5'): Promise<Caller> {
        const back = `${SERVICE}${client === 'h5' ? '' : '/desk'}/signed-in`;
        const verifier = randomBytes(32).toString('base64url');
        const begun = await fetch(
            `${SERVICE}/oauth2/authorize?${new URLSearchParams({
                response_type: 'code',
                client_id: client,
                redirect_uri: back,
                state: randomBytes(8).toString('hex'),
                code_challenge: createHash('sha256').update(verifier).digest('base64url'),
                code_challenge_method: 'S256',
            })}`,
            { headers: { Accept: 'application/json' } },
        );
        const { signIn } = (await ok(begun)) as { signIn: string };
        const cookie = begun.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
        const captcha = (await ok(await fetch(`${SERVICE}/login/captcha?kind=work`))) as {
            captchaId: string;
            work: Parameters<typeof workedOut>[0];
        };
        const entered = (await inTurn(account, async () => ok(
            await fetch(`${SERVICE}/login/password`, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', Cookie: cookie },
                body: JSON.stringify({
                    signIn,
                    account,
                    password: PASSWORD,
                    captchaId: captcha.captchaId,
                    captcha: workedOut(captcha.work),
                }),
            }),
        ))) as { redirectTo: string };
        const code = new URL(entered.redirectTo).searchParams.get('code') ?? '';
        const grant = { grant_type: 'authorization_code', client_id: client, redirect_uri: back, code, code_verifier: verifier };
        const body = new URLSearchParams(grant);
        return new Caller(client, (await ok(await fetch(`${SERVICE}/oauth2/token`, { method: 'POST', body }))) as Tokens);
    }

    /** Stores the session on a device, as the pages do. */
    async signInTo(context: BrowserContext): Promise<void> {
        const { access_token: access, refresh_token: refresh, expires_in } = this.tokens;
        const page = await context.newPage();
        await page.goto('/mark.svg');
        await page.evaluate(([key, kept]) => localStorage.setItem(key ?? '', kept ?? ''), [
            `onething.${this.client}`,
            JSON.stringify({ access, refresh, until: Date.now() + expires_in * 1000 }),
        ]);
        await page.close();
    }

    /** A draft that is complete except for the signature. */
    async ready(matters: string[]): Promise<string> {
        const bundle = await this.filledIn(matters);
        const { items } = await this.get<Listed>(`/bundles/${bundle}/checklist`);
        for (const { material, origin } of items) if (origin === 'handed-in') await this.handIn(bundle, material);
        return bundle;
    }

    /** A draft with a complete form and without files. */
    async filledIn(matters: string[]): Promise<string> {
        const bundle = await this.opened(matters);
        await this.patch(bundle, ANSWERS);
        return bundle;
    }

    async opened(matters: string[]): Promise<string> {
        const opened = await this.post<{ id: string }>('/bundles', { guide: 'labour-rights', matters }, key());
        return opened.id;
    }

    /** Submits the matters, and returns their ids in the order of the guide. */
    async submitted(matters: string[]): Promise<{ bundle: string; number: string; ids: string[] }> {
        return this.submits(await this.ready(matters));
    }

    private async submits(bundle: string): Promise<{ bundle: string; number: string; ids: string[] }> {
        const receipt = await this.post<{ number: string; matters: { id: string }[] }>(
            `/bundles/${bundle}/submission`,
            undefined,
            { ...key(), 'If-Match': await this.version(`/bundles/${bundle}`) },
        );
        return { bundle, number: receipt.number, ids: receipt.matters.map((each) => each.id) };
    }

    /** Reports an employer for whom the caller does not work, and returns the report. */
    async reported(): Promise<{ bundle: string; number: string; id: string }> {
        const bundle = await this.ready(['inspection-complaint']);
        await this.patch(bundle, REPORT);
        const { number, ids } = await this.submits(bundle);
        return { bundle, number: `${number}-01`, id: ids[0] ?? '' };
    }

    async patch(bundle: string, answers: object): Promise<void> {
        const headers = {
            'Content-Type': 'application/merge-patch+json',
            'If-Match': await this.version(`/bundles/${bundle}`),
        };
        await this.call(`/bundles/${bundle}`, { method: 'PATCH', headers, body: JSON.stringify({ answers }) });
    }

    async act(matter: string, action: string, rest: object = {}): Promise<void> {
        await this.post(`/desk/matters/${matter}/actions`, { action, ...rest }, {
            'If-Match': await this.version(`/desk/matters/${matter}`),
        });
    }

    /** Names an agent for a bundle. */
    async names(bundle: string, agent = HUANG_LEI): Promise<void> {
        const until = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
        const rest = { relationship: 'lawyer', authority: '授权委托书〔2026〕第12号', until };
        await this.post(`/bundles/${bundle}/agents`, { ...agent, ...rest }, {});
    }

    /** Requests the correction of an answer of a submitted bundle. */
    async corrects(bundle: string, field: string, value: unknown): Promise<void> {
        await this.post('/me/corrections', { bundle, field, value, reason: '填写时写错了' }, {});
    }

    async readsAllMessages(): Promise<void> {
        await this.post('/me/messages/read', { until: new Date().toISOString() }, {});
    }

    async marks(matter: string): Promise<void> {
        await this.post('/me/favourites', { guide: 'labour-rights', matter }, {});
    }

    async announces(): Promise<void> {
        const text = '本周六上午8点至10点系统维护，期间不能提交申请。\n已保存的内容不受影响，维护结束后可以接着办。';
        await this.post('/admin/notices', { title: '系统维护通知', text, from: new Date().toISOString().slice(0, 10) }, key());
    }

    /** Ends an own matter, and rates how it was handled. */
    async withdrawsAndRates(matter: string, grade: string, comment: string): Promise<void> {
        await this.post(`/matters/${matter}/withdrawal`, {}, { 'If-Match': await this.version(`/matters/${matter}`) });
        await this.post(`/matters/${matter}/rating`, { point: 'end', grade, comment }, {});
    }

    async claim(matter: string): Promise<void> {
        await this.post(`/desk/matters/${matter}/claim`, {}, { 'If-Match': await this.version(`/desk/matters/${matter}`) });
    }

    async get<T>(path: string): Promise<T> {
        return (await this.call(path, {})).json() as Promise<T>;
    }

    private async post<T>(path: string, body: unknown, headers: Record<string, string>): Promise<T> {
        const given = new Headers(headers);
        if (body !== undefined) given.set('Content-Type', 'application/json');
        const answer = await this.call(path, { method: 'POST', headers: given, body: JSON.stringify(body) });
        return (answer.status === 204 ? undefined : answer.json()) as Promise<T>;
    }

    /** Hands in a contract as a photo, everything else as a paper. */
    private async handIn(bundle: string, material: string): Promise<void> {
        const isPhotographed = material === 'labour-contract';
        await this.call(`/bundles/${bundle}/materials?meets=${material}`, {
            method: 'POST',
            headers: {
                'Content-Type': isPhotographed ? 'image/png' : 'application/pdf',
                'Content-Disposition': `attachment; filename="${material}.${isPhotographed ? 'png' : 'pdf'}"`,
            },
            body: isPhotographed ? new Uint8Array(pictureOfAPage(randomInt(1_000_000))) : paper(material, bundle),
        });
    }

    private async version(path: string): Promise<string> {
        return (await this.call(path, {})).headers.get('ETag') ?? '';
    }

    /** For a client that sends its own requests. */
    authorization(): Record<string, string> {
        return { Authorization: `Bearer ${this.tokens.access_token}` };
    }

    private async call(path: string, request: RequestInit): Promise<Response> {
        const headers = new Headers(request.headers);
        for (const [name, value] of Object.entries(this.authorization())) headers.set(name, value);
        const answer = await fetch(`${SERVICE}/api/v1${path}`, { ...request, headers });
        if (!answer.ok) throw new Error(`${request.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
        return answer;
    }
}

const key = () => ({ 'Idempotency-Key': randomBytes(12).toString('hex') });

async function ok(answer: Response): Promise<unknown> {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
    return answer.json();
}
