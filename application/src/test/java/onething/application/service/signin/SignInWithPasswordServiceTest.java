package onething.application.service.signin;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.BACK;
import static onething.application.service.signin.SignInHouse.LI_NA;
import static onething.application.service.signin.SignInHouse.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.OfferCaptcha.Kind;
import onething.application.port.in.signin.ReplaceFirstPassword;
import onething.application.port.in.signin.SignInWithPassword.AtNewPassword;
import onething.application.port.in.signin.SignInWithPassword.Command;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.in.signin.SignInWithPassword.SolvedCaptcha;
import onething.application.port.out.account.PasswordHashes;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.LoginName;
import onething.domain.account.Scope;
import onething.domain.account.StaffChange;
import onething.domain.party.CreditCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.CaptchaWrong;
import onething.domain.refusal.Refusal.FirstPasswordExpired;
import onething.domain.refusal.Refusal.PasswordRefused;
import onething.domain.refusal.Refusal.PasswordUnchanged;
import onething.domain.refusal.Refusal.PasswordWeak;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refused;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SignInWithPasswordServiceTest {

    private final SignInHouse house = new SignInHouse();

    @Test
    void aRightPasswordRedirectsWithACodeAndTheUnchangedState() {
        house.registered("lina");
        var begun = house.begun();

        house.tried(begun, " LiNa ", PASSWORD)
                .as(StepVerifier::create)
                .assertNext(address -> assertThat(address)
                        .startsWith(BACK + "?code=")
                        .contains("&state=a+state%26more")
                        .endsWith("&iss=https%3A%2F%2Fonething.test"))
                .verifyComplete();
    }

    @Test
    void aSignInEndsWithOneCode() {
        house.registered("lina");
        var begun = house.begun();
        house.tried(begun, "lina", PASSWORD).block();

        refused(house.tried(begun, "lina", PASSWORD), new SignInUnknown());
    }

    @Test
    void aSignInWorksInItsBrowserForTenMinutes() {
        house.registered("lina");
        var begun = house.begun();
        var elsewhere = new Begun(begun.signIn(), new Secret("another browser"));

        refused(house.tried(elsewhere, "lina", PASSWORD), new SignInUnknown());
        house.pass(Duration.ofMinutes(10));
        refused(house.tried(begun, "lina", PASSWORD), new SignInUnknown());
    }

    @Test
    void aCaptchaIsValidForOneAttemptRightOrWrong() {
        house.registered("lina");
        var begun = house.begun();
        var captcha = house.offerCaptcha.offer(Kind.PICTURE).block().captcha();

        refused(signIn(begun, captcha, "wrong"), new CaptchaWrong());
        refused(signIn(begun, captcha, "ABCDE"), new CaptchaWrong());
        assertThat(house.hashed).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcde", "ABCDE", " a b c d e ", "ＡＢＣＤＥ", "ａｂｃｄｅ", "AB\u200BCDE"})
    void aPictureIsReadHoweverItIsTyped(String typed) {
        house.registered("lina");
        var begun = house.begun();
        var captcha = house.offerCaptcha.offer(Kind.PICTURE).block().captcha();

        assertThat(signIn(begun, captcha, typed).block()).contains("code=");
    }

    @Test
    void workOfTheDeviceReplacesAPicture() {
        house.registered("lina");
        var begun = house.begun();
        var captcha = house.offerCaptcha.offer(Kind.WORK).block();

        assertThat(captcha.work()).hasValue(SignInHouse.WORK);
        assertThat(signIn(begun, captcha.captcha(), " 7 ").block()).contains("code=");
    }

    @Test
    void existingAndUnknownAccountsAreRejectedAlike() {
        house.registered("lina");
        var begun = house.begun();

        for (int left = 4; left > 0; left--) {
            refused(house.tried(begun, "lina", "wrong"), new PasswordRefused(left, Duration.ZERO));
            refused(house.tried(begun, "nobody", "wrong"), new PasswordRefused(left, Duration.ZERO));
        }
        refused(house.tried(begun, "lina", "wrong"), new PasswordRefused(0, Duration.ofSeconds(30)));
        refused(house.tried(begun, "nobody", "wrong"), new PasswordRefused(0, Duration.ofSeconds(30)));
        refused(house.tried(begun, "lina", PASSWORD), new TriesExhausted(Duration.ofSeconds(30)));
        refused(house.tried(begun, "nobody", PASSWORD), new TriesExhausted(Duration.ofSeconds(30)));
        assertThat(house.hashed).hasValue(10);
    }

    @Test
    void aSuccessAfterWaitingResetsTheFailures() {
        house.registered("lina");
        var begun = house.begun();
        IntStream.range(0, 5)
                .forEach(_ -> house.tried(begun, "lina", "wrong")
                        .onErrorComplete(Refused.class)
                        .block());

        house.pass(Duration.ofSeconds(30));
        house.tried(begun, "lina", PASSWORD).block();

        refused(house.tried(house.begun(), "lina", "wrong"), new PasswordRefused(4, Duration.ZERO));
    }

    @Test
    void ofAThousandGuessesFiveAreChecked() {
        house.registered("lina");
        var begun = house.begun();

        Flux.range(0, 1_000)
                .concatMap(guess -> house.tried(begun, "lina", "guess " + guess).onErrorComplete(Refused.class))
                .blockLast();

        assertThat(house.hashed).hasValue(5);
    }

    @Test
    void aGuessThatWaitedLongerThanItsReservationGetsNoVerdict() {
        house.registered("lina");
        var begun = house.begun();
        var offer = house.offerCaptcha.offer(Kind.PICTURE).block();
        var queued = house.signInWithPassword(new LongQueue());

        StepVerifier.withVirtualTime(() ->
                        queued.signIn(command(begun, Optional.of(new SolvedCaptcha(offer.captcha(), "abcde")))))
                .thenAwait(Duration.ofSeconds(10))
                .verifyErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isInstanceOf(TriesExhausted.class));
    }

    @Test
    void onePasswordTriedOnManyAccountsFromManyNetworksIsStopped() {
        for (int account = 0; account < 200; account++) {
            house.tried(
                            house.begun(),
                            "person" + account,
                            "Summer-2026!",
                            Optional.empty(),
                            Optional.of("net" + account))
                    .onErrorComplete(Refused.class)
                    .block();
        }

        assertThat(house.hashed).hasValue(SignInHouse.PER_PASSWORD.burst());
    }

    @Test
    void aPasswordSprayedByOthersStillWorksOnItsHoldersKnownDevice() {
        house.registered("lina");
        var device = house.tried(house.begun(), "lina", PASSWORD, Optional.empty(), Optional.empty())
                .block()
                .device();
        for (int account = 0; account < 20; account++) {
            house.tried(house.begun(), "person" + account, PASSWORD)
                    .onErrorComplete(Refused.class)
                    .block();
        }

        house.tried(house.begun(), "lina", PASSWORD, Optional.of(device), Optional.empty())
                .as(StepVerifier::create)
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void aPasswordThatSucceedsIsNotCounted() {
        house.registered("lina");
        for (int i = 0; i < 3 * SignInHouse.PER_PASSWORD.burst(); i++) {
            house.tried(house.begun(), "lina", PASSWORD).block();
        }

        house.tried(house.begun(), "lina", PASSWORD)
                .as(StepVerifier::create)
                .expectNextCount(1)
                .verifyComplete();
    }

    private static final class LongQueue implements PasswordHashes {

        @Override
        public Mono<String> hash(String password) {
            return Mono.never();
        }

        @Override
        public Mono<Boolean> matches(String password, Optional<String> hash) {
            return Mono.just(true).delayElement(Duration.ofSeconds(11));
        }
    }

    @Test
    void aRoleThatTheHolderLacksIsDeniedToTheClient() {
        house.registered("lina");

        var address = house.tried(house.begun(Scope.ADMIN), "lina", PASSWORD).block();

        assertThat(address).contains("error=access_denied").doesNotContain("code=");
    }

    @Test
    void aPasswordThatSomebodyElseGaveOpensNothingBeforeTheHolderReplacesIt() {
        var given = given(house.now.plus(Duration.ofDays(3)));
        var begun = house.begun();

        assertThat(house.entered(begun, "factory", PASSWORD, Optional.empty(), Optional.empty())
                        .block())
                .isEqualTo(new AtNewPassword());
        refused(replaced(begun, PASSWORD), new PasswordUnchanged());
        refused(replaced(begun, "short"), new PasswordWeak(10));
        refused(replaced(house.begun(), "staple battery"), new SignInUnknown());
        assertThat(replaced(begun, "staple battery").block().redirectTo()).contains("code=");

        refused(replaced(begun, "another battery"), new SignInUnknown());
        assertThat(house.tried(house.begun(), "factory", "staple battery").block())
                .contains("code=");
        assertThat(house.accounts.changes)
                .singleElement()
                .returns(given, StaffChange::account)
                .returns(StaffChange.Kind.PASSWORD_SET, StaffChange::kind);
    }

    @Test
    void aPasswordThatSomebodyElseGaveEnds() {
        given(house.now);

        refused(house.tried(house.begun(), "factory", PASSWORD), new FirstPasswordExpired());
    }

    private PersonId given(Instant until) {
        var factory = new Organisation(new Line("示例五金厂"), new CreditCode("91350100M000100Y43"));
        return house.registerAccount
                .register(new RegisterAccount.Command(new LoginName("factory"), PASSWORD, factory, Optional.of(until)))
                .block()
                .id();
    }

    private Mono<SignedIn> replaced(Begun begun, String password) {
        return house.replaceFirstPassword.replace(new ReplaceFirstPassword.Command(
                begun.signIn(), new BrowserSecrets(List.of(begun.browser())), Optional.empty(), password));
    }

    @Test
    void aPersonWhoRegistersTwiceHasOneAccountWithTheLaterName() {
        house.registered("lina");
        house.registered("li.na");

        assertThat(house.accounts.findCredential(new LoginName("lina")).block()).isNull();
        assertThat(house.accounts.findByIdCard(LI_NA.idCard()).block())
                .isEqualTo(house.accounts
                        .findCredential(new LoginName("li.na"))
                        .block()
                        .account());
    }

    @Test
    void aTakenNameAndAWeakPasswordAreRefused() {
        house.registered("lina");
        var keeper = new AdministratorAccount(LI_NA.name());

        refused(
                house.registerAccount.register(new RegisterAccount.Command(new LoginName("lina"), PASSWORD, keeper)),
                new AccountTaken());
        refused(
                house.registerAccount.register(new RegisterAccount.Command(new LoginName("keeper"), "1234567", keeper)),
                new PasswordWeak(10));
    }

    private Mono<String> signIn(Begun begun, Secret captcha, String answer) {
        return house.signInWithPassword
                .signIn(command(begun, Optional.of(new SolvedCaptcha(captcha, answer))))
                .cast(SignedIn.class)
                .map(SignedIn::redirectTo);
    }

    private static Command command(Begun begun, Optional<SolvedCaptcha> captcha) {
        return new Command(
                begun.signIn(),
                new BrowserSecrets(List.of(begun.browser())),
                Optional.empty(),
                Optional.empty(),
                "lina",
                PASSWORD,
                captcha);
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
