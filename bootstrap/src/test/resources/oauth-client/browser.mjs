// The person's part while the client waits: signing in at the addresses of the login page, by account and
// password.

import { pbkdf2Sync } from 'node:crypto';

export const PASSWORD = 'lychee-banyan-26';

// Goes to the client's authorization address, signs in, and gives the address that leads back to the client.
export async function signIn(authorizationUrl, account) {
    const service = new URL('/', authorizationUrl);
    const sent = await fetch(authorizationUrl, { headers: { accept: 'text/html' }, redirect: 'manual' });
    if (sent.status !== 302) throw new Error(`${authorizationUrl} answered ${sent.status}: ${await sent.text()}`);
    const cookie = sent.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
    const login = new URL(sent.headers.get('location'), service);
    if (login.origin !== service.origin || !login.searchParams.has('signIn')) {
        return login;
    }
    const captcha = await (await fetch(new URL('/login/captcha?kind=work', service))).json();
    const answer = await fetch(new URL('/login/password', service), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
            signIn: login.searchParams.get('signIn'),
            account,
            password: PASSWORD,
            captchaId: captcha.captchaId,
            captcha: workedOut(captcha.work),
        }),
    });
    if (answer.status !== 200) throw new Error(`signing in was answered ${answer.status}: ${await answer.text()}`);
    return new URL((await answer.json()).redirectTo);
}

function workedOut({ salt, rounds, limit, challenge }) {
    for (let number = 0; number < limit; number++) {
        if (pbkdf2Sync(String(number), salt, rounds, 32, 'sha256').toString('hex') === challenge) return String(number);
    }
    throw new Error(`no number gives ${challenge}`);
}
