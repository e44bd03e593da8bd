import { afterEach, describe, expect, it, vi } from 'vitest';
import { bytes, canUsePasskeys, made, signed, text } from './passkeys';

/** As the browser gives it. */
class PublicKeyCredential {
    constructor(
        readonly rawId: ArrayBuffer,
        readonly response: unknown,
    ) {}
}

const buffer = (...values: number[]) => new Uint8Array(values).buffer;
const asked = { challenge: '-_8', site: 'desk.test', credentials: ['AQI'] };
const asksToMake = { challenge: '-_8', site: 'desk.test', service: '办理台', user: 'u-1', account: '林夏', known: ['AQI'] };

function browserWith(credentials: object) {
    vi.stubGlobal('PublicKeyCredential', PublicKeyCredential);
    vi.stubGlobal('navigator', { credentials });
}

afterEach(() => vi.unstubAllGlobals());

describe('passkeys', () => {
    it('are read and written in base64url without padding', () => {
        expect([...bytes('-_8')]).toEqual([0xfb, 0xff]);
        expect(text(buffer(0xfb, 0xff))).toBe('-_8');
    });

    it('sign the challenge for the site that the service named', async () => {
        const response = { clientDataJSON: buffer(1), authenticatorData: buffer(2), signature: buffer(3) };
        const get = vi.fn(() => Promise.resolve(new PublicKeyCredential(buffer(1, 2), response)));
        browserWith({ get });

        expect(await signed(asked)).toEqual({ credential: 'AQI', clientData: 'AQ', authenticatorData: 'Ag', signature: 'Aw' });
        expect(get).toHaveBeenCalledWith({
            publicKey: expect.objectContaining({
                challenge: bytes('-_8'),
                rpId: 'desk.test',
                allowCredentials: [{ type: 'public-key', id: bytes('AQI') }],
            }),
        });
    });

    it('are made for the person, except those that exist', async () => {
        const response = { clientDataJSON: buffer(1), attestationObject: buffer(2) };
        const create = vi.fn(() => Promise.resolve(new PublicKeyCredential(buffer(9), response)));
        browserWith({ create });

        expect(await made(asksToMake)).toEqual({ clientData: 'AQ', attestation: 'Ag' });
        expect(create).toHaveBeenCalledWith({
            publicKey: expect.objectContaining({
                rp: { id: 'desk.test', name: '办理台' },
                excludeCredentials: [{ type: 'public-key', id: bytes('AQI') }],
                attestation: 'none',
            }),
        });
    });

    it('say when none answered, and when the authenticator has one already', async () => {
        browserWith({
            get: () => Promise.reject(new DOMException('given up', 'NotAllowedError')),
            create: () => Promise.reject(new DOMException('it has one', 'InvalidStateError')),
        });

        expect(await signed(asked)).toBe('none');
        expect(await made(asksToMake)).toBe('known');
    });

    it('need a browser that knows them', () => {
        expect(canUsePasskeys()).toBe(false);
        browserWith({});
        expect(canUsePasskeys()).toBe(true);
    });
});
