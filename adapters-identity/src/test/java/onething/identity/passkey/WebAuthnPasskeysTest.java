package onething.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.PasskeyCredential;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Passkeys of an authenticator that is written in this test alone.
class WebAuthnPasskeysTest {

    private static final String ORIGIN = "https://desk.onething.test:8443";
    private static final String SITE = "desk.onething.test";
    private static final Secret CHALLENGE = Secret.of("a challenge of some bytes".getBytes());
    private static final Secret ANOTHER = Secret.of("another challenge of bytes".getBytes());

    private final WebAuthnPasskeys passkeys = new WebAuthnPasskeys(new PasskeyProperties(URI.create(ORIGIN)));
    private SoftAuthenticator authenticator;

    @BeforeEach
    void anAuthenticator() throws GeneralSecurityException {
        authenticator = new SoftAuthenticator(ORIGIN, SITE);
    }

    @Test
    void aNewPasskeyIsReadAndItsAnswerIsRight() throws GeneralSecurityException {
        authenticator.count = 3;

        var stored = made();

        assertThat(stored.id()).isEqualTo(authenticator.credential());
        assertThat(stored.synced()).isTrue();
        assertThat(stored.uses()).isEqualTo(3);
        authenticator.count = 7;
        assertThat(signed(stored, authenticator.signed(CHALLENGE))).isEqualTo(7);
    }

    @Test
    void aCountThatDoesNotGrowIsToldNotJudged() throws GeneralSecurityException {
        authenticator.count = 9;
        var stored = made();
        authenticator.count = 2;

        assertThat(signed(stored, authenticator.signed(CHALLENGE))).isEqualTo(2);
    }

    @Test
    void aPasskeyNeedsNoFingerAndNoPin() throws GeneralSecurityException {
        authenticator.flags = SoftAuthenticator.PRESENT;

        assertThat(signed(made(), authenticator.signed(CHALLENGE))).isZero();
    }

    @Test
    void anAnswerWithoutTheTouchOfAPersonIsRefused() throws GeneralSecurityException {
        var stored = made();
        authenticator.flags = SoftAuthenticator.SYNCED;

        assertThat(signed(stored, authenticator.signed(CHALLENGE))).isNull();
        assertThat(passkeys.made(CHALLENGE, authenticator.made(CHALLENGE)).block())
                .isNull();
    }

    @Test
    void anAnswerToAnotherChallengeIsRefused() throws GeneralSecurityException {
        var stored = made();

        assertThat(passkeys.made(CHALLENGE, authenticator.made(ANOTHER)).block())
                .isNull();
        assertThat(signed(stored, authenticator.signed(ANOTHER))).isNull();
    }

    @Test
    void anAnswerThatACopiedPageAskedForIsRefused() throws GeneralSecurityException {
        var stored = made();
        var copied = new SoftAuthenticator("https://desk.onething.example", SITE);
        var elsewhere = new SoftAuthenticator(ORIGIN, "desk.onething.example");

        for (var other : new SoftAuthenticator[] {copied, elsewhere}) {
            assertThat(passkeys.made(CHALLENGE, other.made(CHALLENGE)).block()).isNull();
            assertThat(signed(stored, other.signed(CHALLENGE))).isNull();
        }
    }

    @Test
    void anotherKeyIsRefused() throws GeneralSecurityException {
        var stored = made();

        assertThat(signed(stored, new SoftAuthenticator(ORIGIN, SITE).signed(CHALLENGE)))
                .isNull();
    }

    @Test
    void aChangedCountIsRefused() throws GeneralSecurityException {
        var stored = made();
        var answer = authenticator.signed(CHALLENGE);
        var data = Base64.getUrlDecoder().decode(answer.authenticatorData());
        data[data.length - 1]++;

        assertThat(signed(
                        stored,
                        new PasskeyAnswer.Signed(
                                answer.credential(),
                                answer.clientData(),
                                Base64.getUrlEncoder().withoutPadding().encodeToString(data),
                                answer.signature())))
                .isNull();
    }

    @Test
    void anAnswerToAddingIsNoAnswerToSigningIn() throws GeneralSecurityException {
        var stored = made();
        var answer = authenticator.signed(CHALLENGE);

        assertThat(signed(
                        stored,
                        new PasskeyAnswer.Signed(
                                answer.credential(),
                                authenticator.made(CHALLENGE).clientData(),
                                answer.authenticatorData(),
                                answer.signature())))
                .isNull();
    }

    @Test
    void whatCannotBeReadIsRefused() throws GeneralSecurityException {
        var stored = made();
        var right = authenticator.made(CHALLENGE);

        for (var text : new String[] {"?", "AAAA", "oA", "e30", right.clientData()}) {
            assertThat(passkeys.made(CHALLENGE, new PasskeyAnswer.Made(right.clientData(), text))
                            .block())
                    .isNull();
            assertThat(passkeys.made(CHALLENGE, new PasskeyAnswer.Made(text, text))
                            .block())
                    .isNull();
            assertThat(signed(stored, new PasskeyAnswer.Signed(stored.id(), text, text, text)))
                    .isNull();
        }
    }

    @Test
    void noByteThatIsChangedOrMissingMakesMoreTroubleThanARefusal() throws GeneralSecurityException {
        var stored = made();
        var made = authenticator.made(CHALLENGE);
        var signed = authenticator.signed(CHALLENGE);

        damaged(made.attestation())
                .forEach(text -> passkeys.made(CHALLENGE, new PasskeyAnswer.Made(made.clientData(), text))
                        .block());
        damaged(made.clientData())
                .forEach(text -> passkeys.made(CHALLENGE, new PasskeyAnswer.Made(text, made.attestation()))
                        .block());
        damaged(signed.clientData())
                .forEach(text -> assertThat(signed(
                                stored,
                                new PasskeyAnswer.Signed(
                                        signed.credential(), text, signed.authenticatorData(), signed.signature())))
                        .isNull());
        damaged(signed.authenticatorData())
                .forEach(text -> assertThat(signed(
                                stored,
                                new PasskeyAnswer.Signed(
                                        signed.credential(), signed.clientData(), text, signed.signature())))
                        .isNull());
        damaged(signed.signature())
                .forEach(text -> assertThat(signed(
                                stored,
                                new PasskeyAnswer.Signed(
                                        signed.credential(), signed.clientData(), signed.authenticatorData(), text)))
                        .isNull());
    }

    /// Each with one byte changed, and each cut off somewhere.
    private static Stream<String> damaged(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        return IntStream.range(0, bytes.length).boxed().flatMap(at -> {
            var changed = bytes.clone();
            changed[at] ^= 0x55;
            return Stream.of(changed, Arrays.copyOf(bytes, at))
                    .map(Base64.getUrlEncoder().withoutPadding()::encodeToString);
        });
    }

    private PasskeyCredential made() {
        var stored = passkeys.made(CHALLENGE, authenticator.made(CHALLENGE)).block();
        assertThat(stored).isNotNull();
        return stored;
    }

    private Long signed(PasskeyCredential stored, PasskeyAnswer.Signed answer) {
        return passkeys.signed(CHALLENGE, stored, answer).block();
    }
}
