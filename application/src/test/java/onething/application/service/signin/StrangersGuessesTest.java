package onething.application.service.signin;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.SignInWithPassword.Command;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.CaptchaNeeded;
import onething.domain.refusal.Refusal.PasswordRefused;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refused;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// How strangers' guesses affect the holder of the password, and what strangers learn.
class StrangersGuessesTest {

    private static final Optional<Secret> UNKNOWN = Optional.empty();

    private final SignInHouse house = new SignInHouse();

    @BeforeEach
    void liNaHasAnAccount() {
        house.registered("lina");
    }

    @Test
    void strangersCannotLockAHolderOutOnAKnownDevice() {
        var phone = house.tried(house.begun(), "lina", PASSWORD, UNKNOWN, from(1))
                .block()
                .device();
        strangersGuess(200);

        refused(
                house.tried(house.begun(), "lina", PASSWORD, UNKNOWN, from(1)),
                new TriesExhausted(Duration.ofSeconds(30)));
        assertThat(withoutCaptcha("lina", PASSWORD, Optional.of(phone)).block().redirectTo())
                .contains("code=");
    }

    @Test
    void onAKnownDeviceACaptchaIsNeededOnlyAfterAFailure() {
        var phone = Optional.of(house.tried(house.begun(), "lina", PASSWORD, UNKNOWN, from(1))
                .block()
                .device());

        refused(withoutCaptcha("lina", "wrong", phone), new PasswordRefused(4, Duration.ZERO));
        refused(withoutCaptcha("lina", PASSWORD, phone), new CaptchaNeeded());
        assertThat(house.tried(house.begun(), "lina", PASSWORD, phone, from(1))
                        .block()
                        .redirectTo())
                .contains("code=");
        assertThat(withoutCaptcha("lina", PASSWORD, phone).block().redirectTo()).contains("code=");
    }

    @Test
    void aThiefOfAKnownDeviceWaitsThereToo() {
        var phone = Optional.of(house.tried(house.begun(), "lina", PASSWORD, UNKNOWN, from(1))
                .block()
                .device());
        IntStream.range(0, 5)
                .forEach(guess -> house.tried(house.begun(), "lina", "guess " + guess, phone, from(1))
                        .onErrorComplete(Refused.class)
                        .block());

        refused(
                house.tried(house.begun(), "lina", PASSWORD, phone, from(1)),
                new TriesExhausted(Duration.ofSeconds(30)));
    }

    @Test
    void elsewhereACaptchaIsAlwaysNeededForExistingAndUnknownAccounts() {
        var strange = Optional.of(new Secret("made up"));

        refused(withoutCaptcha("lina", PASSWORD, UNKNOWN), new CaptchaNeeded());
        refused(withoutCaptcha("lina", PASSWORD, strange), new CaptchaNeeded());
        refused(withoutCaptcha("nobody", PASSWORD, strange), new CaptchaNeeded());
        assertThat(house.hashed).hasValue(0);
    }

    /// An attacker who puts a secret into the cookie of another browser does not know the device's secret
    /// afterwards.
    @Test
    void anUnknownDeviceGetsANewSecret() {
        var planted = new Secret("planted");

        var given = house.tried(house.begun(), "lina", PASSWORD, Optional.of(planted), from(1))
                .block()
                .device();

        assertThat(given).isNotEqualTo(planted);
        assertThat(house.tried(house.begun(), "lina", PASSWORD, Optional.of(given), from(1))
                        .block()
                        .device())
                .isEqualTo(given);
    }

    @Test
    void manyAccountsTriedFromOneNetworkAreStoppedThere() {
        int verdicts = 0;
        for (int account = 0; account < 500; account++) {
            verdicts += isDecided("account-" + account, from(7)) ? 1 : 0;
        }
        assertThat(verdicts).isEqualTo(20);

        house.pass(Duration.ofSeconds(83));
        assertThat(isDecided("account-500", from(7))).isFalse();
        assertThat(isDecided("account-501", from(8))).as("from another network").isTrue();
        house.pass(Duration.ofSeconds(97));
        assertThat(isDecided("account-502", from(7)))
                .as("one more after three minutes")
                .isTrue();
    }

    @Test
    void aSuccessfulSignInUsesNoAllowanceOfItsNetwork() {
        for (int visit = 0; visit < 100; visit++) {
            house.tried(house.begun(), "lina", PASSWORD, UNKNOWN, from(7)).block();
        }

        assertThat(isDecided("nobody", from(7))).isTrue();
    }

    @Test
    void anAccountIsReleasedWhenItsNetworkIsRefused() {
        IntStream.range(0, 20).forEach(account -> isDecided("account-" + account, from(7)));

        assertThat(isDecided("lina", from(7))).isFalse();

        assertThat(house.tried(house.begun(), "lina", PASSWORD, UNKNOWN, from(8))
                        .block()
                        .redirectTo())
                .contains("code=");
    }

    private void strangersGuess(int times) {
        for (int guess = 0; guess < times; guess++) {
            house.tried(house.begun(), "lina", "guess " + guess, UNKNOWN, from(guess))
                    .onErrorComplete(Refused.class)
                    .block();
        }
    }

    private boolean isDecided(String account, Optional<String> network) {
        int before = house.hashed.get();
        house.tried(house.begun(), account, "Summer-2026-" + account, UNKNOWN, network)
                .onErrorComplete(Refused.class)
                .block();
        return house.hashed.get() > before;
    }

    private Mono<SignedIn> withoutCaptcha(String account, String password, Optional<Secret> device) {
        Begun begun = house.begun();
        return house.signInWithPassword
                .signIn(new Command(
                        begun.signIn(),
                        new BrowserSecrets(List.of(begun.browser())),
                        device,
                        from(1),
                        account,
                        password,
                        Optional.empty()))
                .cast(SignedIn.class);
    }

    private static Optional<String> from(int network) {
        return Optional.of("203.0.113." + network);
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
