import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { type LogKey, standingOf } from './trailProof';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys = [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'log' }] as LogKey[];
const by = 1_800_000_000;
const before = by * 1000 - 1;

function token(typ: string, claims: object) {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'ES256', kid: 'log', typ })}.${part(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: pair.privateKey, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
}

function hash(...parts: string[]) {
    return createHash('sha256').update(Buffer.from(parts.join(''), 'hex')).digest('hex');
}

const event = hash('aa');
const others = ['bb', 'cc', 'dd'].map((each) => hash('00', hash(each)));
const right = hash('01', others[1]!, others[2]!);
const root = hash('01', hash('01', others[0]!, hash('00', event)), right);
const promise = { at: '', by: '', token: token('trail-promise+jwt', { by, events: [event] }) };
const head = { size: 4, root, at: '', token: token('trail-head+jwt', { size: 4, root }) };
const proved = {
    complete: true,
    events: [{ hash: event, inclusion: { leaf: 1, size: 4, path: [others[0]!, right] } }],
    head,
    promise,
};

it('proves a record that leads to the signed root', async () => {
    expect(await standingOf(proved, keys, before)).toBe('proved');
});

it('waits for a record as long as was promised, and no longer', async () => {
    const waiting = { complete: false, events: [{ hash: event }], promise };
    expect(await standingOf(waiting, keys, before)).toBe('promised');
    expect(await standingOf(waiting, keys, by * 1000 + 1)).toBe('overdue');
});

it('believes no path, record, root or signature but the right one', async () => {
    const inclusion = proved.events[0]!.inclusion;
    const wrong = [
        { ...proved, events: [{ hash: event, inclusion: { ...inclusion, path: [right, others[0]!] } }] },
        { ...proved, events: [{ hash: event, inclusion: { ...inclusion, leaf: 0 } }] },
        { ...proved, events: [{ hash: event, inclusion: { ...inclusion, size: 5 } }] },
        { ...proved, events: [{ hash: event }] },
        { ...proved, events: [{ hash: hash('ee'), inclusion }] },
        { ...proved, events: [] },
        { ...proved, head: { ...head, token: token('trail-head+jwt', { size: 4, root: hash('ff') }) } },
        { ...proved, head: { ...head, token: token('trail-promise+jwt', { size: 4, root }) } },
        { ...proved, head: { ...head, token: head.token.replace(/..$/, 'AA') } },
        { ...proved, promise: undefined },
    ];
    for (const trail of wrong) expect(await standingOf(trail, keys, before)).toBe('wrong');
    expect(await standingOf(proved, [{ ...keys[0]!, kid: 'other' }], before)).toBe('wrong');
});
