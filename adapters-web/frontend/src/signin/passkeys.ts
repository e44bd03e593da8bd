/** What a passkey answers at a sign-in, each part in base64url. */
export interface Signed {
    credential: string;
    clientData: string;
    authenticatorData: string;
    signature: string;
}

/** What the service asks a new passkey for. */
export interface NewPasskey {
    challenge: string;
    site: string;
    service: string;
    user: string;
    account: string;
    known: readonly string[];
}

/** COSE: EdDSA, ES256 and RS256, which the service can check. */
const ALGORITHMS = [-8, -7, -257];

/** As long as the service waits for the answer. */
const PATIENCE_MILLISECONDS = 300_000;

/** Why no passkey answered. The browser does not tell a person who gave up from an authenticator that has no key. */
export type NoAnswer = 'none' | 'known';

export const canUsePasskeys = (): boolean => typeof PublicKeyCredential !== 'undefined' && navigator.credentials !== undefined;

/** Asks a passkey of the person to sign. */
export async function signed(asked: { challenge: string; site: string; credentials: readonly string[] }): Promise<Signed | NoAnswer> {
    const found = await answer(() =>
        navigator.credentials.get({
            publicKey: {
                challenge: bytes(asked.challenge),
                rpId: asked.site,
                allowCredentials: asked.credentials.map(described),
                userVerification: 'preferred',
                timeout: PATIENCE_MILLISECONDS,
            },
        }),
    );
    if (typeof found === 'string') return found;
    const { clientDataJSON, authenticatorData, signature } = found.response as AuthenticatorAssertionResponse;
    return {
        credential: text(found.rawId),
        clientData: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
    };
}

/** Lets the person make a passkey. An authenticator that has one already does not make another. */
export async function made(asked: NewPasskey): Promise<{ clientData: string; attestation: string } | NoAnswer> {
    const found = await answer(() =>
        navigator.credentials.create({
            publicKey: {
                challenge: bytes(asked.challenge),
                rp: { id: asked.site, name: asked.service },
                user: { id: new TextEncoder().encode(asked.user), name: asked.account, displayName: asked.account },
                pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
                excludeCredentials: asked.known.map(described),
                // The service names the passkeys that may answer, so none has to be kept in the few places of a security key.
                authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
                attestation: 'none',
                timeout: PATIENCE_MILLISECONDS,
            },
        }),
    );
    if (typeof found === 'string') return found;
    const { clientDataJSON, attestationObject } = found.response as AuthenticatorAttestationResponse;
    return { clientData: text(clientDataJSON), attestation: text(attestationObject) };
}

async function answer(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | NoAnswer> {
    try {
        const found = await ask();
        return found instanceof PublicKeyCredential ? found : 'none';
    } catch (fault) {
        return (fault as DOMException).name === 'InvalidStateError' ? 'known' : 'none';
    }
}

const described = (credential: string) => ({ type: 'public-key' as const, id: bytes(credential) });

/** The bytes of a base64url text. */
export function bytes(base64url: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** Bytes as a base64url text, without padding. */
export function text(from: ArrayBuffer): string {
    const letters = String.fromCharCode(...new Uint8Array(from));
    return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
