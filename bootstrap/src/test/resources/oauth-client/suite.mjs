// Runs openid-client, unchanged, against the service at the address in SERVICE, for the account in
// PERSON. Prints the result of each sentence as JSON.
import assert from 'node:assert/strict';
import * as client from 'openid-client';
import { signIn } from './browser.mjs';

const service = new URL(process.env.SERVICE);
const person = process.env.PERSON;
const REDIRECT_URI = new URL('/signed-in', service).href;

const outcomes = [];

async function test(sentence, body) {
    try {
        await body();
        outcomes.push({ sentence, wrong: '' });
    } catch (error) {
        outcomes.push({ sentence, wrong: `${error.stack ?? error}\n${JSON.stringify(error.cause ?? null)}` });
    }
}

// Also checks signatures of ID tokens, by the published keys.
function discovered() {
    return client.discovery(service, 'h5', undefined, client.None(), {
        execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
    });
}

async function begun(config) {
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const url = client.buildAuthorizationUrl(config, {
        redirect_uri: REDIRECT_URI,
        scope: 'openid citizen',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
    });
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
    return { back: await signIn(url, person), checks };
}

async function signedIn(config) {
    const { back, checks } = await begun(config);
    return client.authorizationCodeGrant(config, back, checks);
}

async function refused(promise, error) {
    await assert.rejects(promise, (thrown) => {
        assert.equal(thrown.error, error, String(thrown));
        return true;
    });
}

await test('Discovery tells a client where everything is, and what is to be had', async () => {
    const about = (await discovered()).serverMetadata();
    assert.equal(about.issuer, service.origin);
    assert.ok(about.supportsPKCE('S256'));
    assert.equal(about.authorization_response_iss_parameter_supported, true);
});

await test('A code with PKCE becomes tokens, by which the API answers', async () => {
    const config = await discovered();
    const tokens = await signedIn(config);
    assert.equal(tokens.token_type, 'bearer');
    assert.ok(tokens.claims().sub);
    const me = await client.fetchProtectedResource(
        config, tokens.access_token, new URL('/api/v1/me', service), 'GET');
    assert.equal(me.status, 200);
});

await test('A refresh token brings new tokens of the same person', async () => {
    const config = await discovered();
    const tokens = await signedIn(config);
    const renewed = await client.refreshTokenGrant(config, tokens.refresh_token);
    assert.notEqual(renewed.refresh_token, tokens.refresh_token);
    assert.equal(renewed.claims().sub, tokens.claims().sub);
    const me = await client.fetchProtectedResource(
        config, renewed.access_token, new URL('/api/v1/me', service), 'GET');
    assert.equal(me.status, 200);
});

await test('A refresh token whose answer was lost is taken once more, and no third time', async () => {
    const config = await discovered();
    const tokens = await signedIn(config);
    await client.refreshTokenGrant(config, tokens.refresh_token);
    const again = await client.refreshTokenGrant(config, tokens.refresh_token);
    await refused(client.refreshTokenGrant(config, tokens.refresh_token), 'invalid_grant');
    await refused(client.refreshTokenGrant(config, again.refresh_token), 'invalid_grant');
});

await test('Of a thief and an owner who bring one refresh token, the later use of what the first got ends both', async () => {
    const config = await discovered();
    const tokens = await signedIn(config);
    const thief = await client.refreshTokenGrant(config, tokens.refresh_token);
    const owner = await client.refreshTokenGrant(config, tokens.refresh_token);
    await refused(client.refreshTokenGrant(config, thief.refresh_token), 'invalid_grant');
    await refused(client.refreshTokenGrant(config, owner.refresh_token), 'invalid_grant');
});

await test('A code that comes a second time is refused, and what its first use brought is over', async () => {
    const config = await discovered();
    const { back, checks } = await begun(config);
    const tokens = await client.authorizationCodeGrant(config, back, checks);
    await refused(client.authorizationCodeGrant(config, back, checks), 'invalid_grant');
    await refused(client.refreshTokenGrant(config, tokens.refresh_token), 'invalid_grant');
});

await test('A code is nothing without the verifier that it was asked for with', async () => {
    const config = await discovered();
    const { back, checks } = await begun(config);
    const stolen = { ...checks, pkceCodeVerifier: client.randomPKCECodeVerifier() };
    await refused(client.authorizationCodeGrant(config, back, stolen), 'invalid_grant');
    await refused(client.authorizationCodeGrant(config, back, checks), 'invalid_grant');
});

await test('After revocation nothing is renewed', async () => {
    const config = await discovered();
    const tokens = await signedIn(config);
    await client.tokenRevocation(config, tokens.refresh_token);
    await refused(client.refreshTokenGrant(config, tokens.refresh_token), 'invalid_grant');
});

await test('A client that asks for a role the person lacks gets the error at its own address', async () => {
    const config = await discovered();
    const url = client.buildAuthorizationUrl(config, {
        redirect_uri: REDIRECT_URI,
        scope: 'admin',
        code_challenge: await client.calculatePKCECodeChallenge(client.randomPKCECodeVerifier()),
        code_challenge_method: 'S256',
    });
    const back = await signIn(url, person);
    assert.equal(back.searchParams.get('error'), 'access_denied');
});

// The phone's part, with its own token.
async function phone(token, path, body) {
    return fetch(new URL(`/api/v1/me/device-sign-ins/${path}`, service), {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
    });
}

await test('A desktop that a phone admits gets its tokens, for once', async () => {
    const config = await discovered();
    const begun = await client.initiateDeviceAuthorization(config, { scope: 'openid citizen' });
    const waiting = client.pollDeviceAuthorizationGrant(config, begun);
    const signed = await signedIn(config);
    const code = new URL(begun.verification_uri_complete).searchParams.get('code');
    const shown = await (await phone(signed.access_token, code)).json();
    assert.equal(shown.client, '智慧人社');
    assert.equal(shown.sameNetwork, true);
    assert.ok(shown.caution.length > 0);
    assert.equal((await phone(signed.access_token, `${code}/decision`, { admit: true })).status, 204);
    assert.equal((await phone(signed.access_token, `${code}/decision`, { admit: true })).status, 404);
    const tokens = await waiting;
    assert.equal(tokens.claims().sub, signed.claims().sub);
    const me = await client.fetchProtectedResource(
        config, tokens.access_token, new URL('/api/v1/me', service), 'GET');
    assert.equal(me.status, 200);
    await refused(client.pollDeviceAuthorizationGrant(config, begun), 'invalid_grant');
});

await test('A desktop that a phone rejects gets that answer', async () => {
    const config = await discovered();
    const begun = await client.initiateDeviceAuthorization(config, { scope: 'openid citizen' });
    const signed = await signedIn(config);
    assert.equal((await phone(signed.access_token, `${begun.user_code}/decision`, { admit: false })).status, 204);
    await refused(client.pollDeviceAuthorizationGrant(config, begun), 'access_denied');
});

console.log(JSON.stringify(outcomes));
