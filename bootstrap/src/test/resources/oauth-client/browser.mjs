// What the person does while the client waits: signs in, at the addresses of the login page, by account and password.

const NUMERALS = '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');

export const PASSWORD = 'Onething-2026';

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
    const captcha = await (await fetch(new URL('/login/captcha?kind=question', service))).json();
    const answer = await fetch(new URL('/login/password', service), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
            signIn: login.searchParams.get('signIn'),
            account,
            password: PASSWORD,
            captchaId: captcha.captchaId,
            captcha: solved(captcha.question),
        }),
    });
    if (answer.status !== 200) throw new Error(`signing in was answered ${answer.status}: ${await answer.text()}`);
    return new URL((await answer.json()).redirectTo);
}

function solved(question) {
    const [, one, other] = /比?([零一二三四五六七八九十]+)[加多]([零一二三四五六七八九十]+)/.exec(question);
    return String(NUMERALS.indexOf(one) + NUMERALS.indexOf(other));
}
