import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { SERVICE, solved } from '../person';

const PASSWORD = process.env.PASSWORD ?? 'Onething-2026';

/** Somebody who speaks to the service without pages: brings about what a page is then looked at with. */
export class Client {
    private constructor(private readonly token: string) {}

    /** Signs in as any OAuth client does: authorization code with PKCE, account, password and the question. */
    static async signedIn(account: string, password = PASSWORD): Promise<Client> {
        const verifier = randomBytes(32).toString('base64url');
        const back = `${SERVICE}/signed-in`;
        const asked = new URLSearchParams({
            response_type: 'code',
            client_id: 'h5',
            redirect_uri: back,
            state: randomUUID(),
            code_challenge: createHash('sha256').update(verifier).digest('base64url'),
            code_challenge_method: 'S256',
        });
        const begun = await fetch(`${SERVICE}/oauth2/authorize?${asked}`, { headers: { Accept: 'application/json' } });
        const { signIn } = (await begun.json()) as { signIn: string };
        const cookie = begun.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
        const captcha = (await (await fetch(`${SERVICE}/login/captcha?kind=question`)).json()) as Record<string, string>;
        const proven = await fetch(`${SERVICE}/login/password`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Cookie: cookie },
            body: JSON.stringify({
                signIn,
                account,
                password,
                captchaId: captcha.captchaId,
                captcha: String(solved(captcha.question ?? '')),
            }),
        });
        const { redirectTo } = (await read(proven)) as { redirectTo: string };
        const tokens = await fetch(`${SERVICE}/oauth2/token`, {
            method: 'POST',
            body: new URLSearchParams({
                grant_type: 'authorization_code',
                client_id: 'h5',
                redirect_uri: back,
                code: new URL(redirectTo).searchParams.get('code') ?? '',
                code_verifier: verifier,
            }),
        });
        return new Client(((await read(tokens)) as { access_token: string }).access_token);
    }

    async get<T>(path: string): Promise<T> {
        return (await read(await this.send(path, {}))) as T;
    }

    /** Changes what lies at the path; with the version at which it is read just before, where one is needed. */
    async send(path: string, init: RequestInit & { versionOf?: string }): Promise<Response> {
        const headers = new Headers(init.headers);
        headers.set('Authorization', `Bearer ${this.token}`);
        if (init.versionOf) headers.set('If-Match', await this.version(init.versionOf));
        return fetch(SERVICE + path, { ...init, headers });
    }

    async post<T>(path: string, body: unknown, versionOf?: string): Promise<T> {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
        const sent = { method: 'POST', headers, body: JSON.stringify(body) };
        return (await read(await this.send(path, versionOf ? { ...sent, versionOf } : sent))) as T;
    }

    private async version(path: string): Promise<string> {
        return (await this.send(path, {})).headers.get('ETag') ?? '';
    }
}

async function read(answer: Response): Promise<unknown> {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
}
