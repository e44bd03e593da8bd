package onething.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import onething.application.port.out.factor.PasskeyVerifier;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.PasskeyCredential;
import onething.domain.signin.Secret;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;

/// Checks passkeys with WebAuthn4J. The make of an authenticator is not asked for (`attestation: none`), so any may
/// be used. The person's finger or PIN is not required: the password came before (ASVS 5.0, 6.3.3).
@Component
class WebAuthnPasskeys implements PasskeyVerifier {

    private static final boolean USER_VERIFIED = false;
    private static final boolean USER_PRESENT = true;

    /// The algorithms that the pages ask for.
    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();

    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter keys;
    private final Origin origin;
    private final String site;

    WebAuthnPasskeys(PasskeyProperties properties) {
        var converter = new ObjectConverter();
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.keys = new AttestedCredentialDataConverter(converter);
        this.origin = new Origin(properties.issuer().toString());
        this.site = properties.issuer().getHost();
    }

    @Override
    public Mono<PasskeyCredential> made(Secret challenge, PasskeyAnswer.Made answer) {
        return ifRight(() -> {
            var request = new RegistrationRequest(bytes(answer.attestation()), bytes(answer.clientData()));
            var asked = new RegistrationParameters(asked(challenge), ALGORITHMS, USER_VERIFIED, USER_PRESENT);
            return credential(
                    Objects.requireNonNull(manager.verify(request, asked).getAttestationObject()));
        });
    }

    @Override
    public Mono<Long> signed(Secret challenge, PasskeyCredential stored, PasskeyAnswer.Signed answer) {
        return ifRight(() -> {
            var request = new AuthenticationRequest(
                    bytes(answer.credential()),
                    bytes(answer.authenticatorData()),
                    bytes(answer.clientData()),
                    bytes(answer.signature()));
            var asked = new AuthenticationParameters(
                    asked(challenge), record(stored), List.of(bytes(stored.id())), USER_VERIFIED, USER_PRESENT);
            return Objects.requireNonNull(manager.verify(request, asked).getAuthenticatorData())
                    .getSignCount();
        });
    }

    private PasskeyCredential credential(AttestationObject attestation) {
        var made = attestation.getAuthenticatorData();
        var key = Objects.requireNonNull(made.getAttestedCredentialData());
        return new PasskeyCredential(
                text(key.getCredentialId()), text(keys.convert(key)), made.isFlagBE(), made.getSignCount());
    }

    /// What the library knows of a stored passkey. Its count is 0, so the library leaves the count to the domain.
    private CredentialRecord record(PasskeyCredential stored) {
        return new CredentialRecordImpl(
                null, null, stored.synced(), null, 0, keys.convert(bytes(stored.key())), null, null, null, null);
    }

    private ServerProperty asked(Secret challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(site)
                .challenge(new DefaultChallenge(challenge.value()))
                .build();
    }

    /// Empty if the answer cannot be read, or is not right.
    private static <T> Mono<T> ifRight(Callable<T> check) {
        return Mono.fromCallable(check)
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorComplete(WebAuthnException.class)
                .onErrorComplete(JacksonException.class)
                .onErrorComplete(IllegalArgumentException.class);
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
