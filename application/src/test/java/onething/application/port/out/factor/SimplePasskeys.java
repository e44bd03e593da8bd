package onething.application.port.out.factor;

import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.PasskeyCredential;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Passkeys without cryptography: the signature of a right answer is the challenge and the key.
public final class SimplePasskeys implements PasskeyVerifier {

    @Override
    public Mono<PasskeyCredential> made(Secret challenge, PasskeyAnswer.Made answer) {
        return Mono.just(answer)
                .filter(made -> made.clientData().equals(challenge.value()))
                .map(made -> new PasskeyCredential(made.attestation(), "key of " + made.attestation(), true, 0));
    }

    @Override
    public Mono<Long> signed(Secret challenge, PasskeyCredential stored, PasskeyAnswer.Signed answer) {
        return Mono.just(answer)
                .filter(signed -> signed.signature().equals(challenge.value() + stored.key()))
                .map(signed -> Long.valueOf(signed.authenticatorData()));
    }

    public static PasskeyAnswer.Made made(Secret challenge, String credential) {
        return new PasskeyAnswer.Made(challenge.value(), credential);
    }

    /// @param counted what the authenticator says that it has counted
    public static PasskeyAnswer.Signed signed(Secret challenge, String credential, long counted) {
        return new PasskeyAnswer.Signed(
                credential, "client data", Long.toString(counted), challenge.value() + "key of " + credential);
    }
}
