package onething.application.service.signin;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.factor.SimplePasskeys.signed;
import static onething.application.service.signin.SignInHouse.PASSWORD;
import static onething.application.service.signin.SignInHouse.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.factor.FindSecondStep.Step;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.FinishSignIn.ByPasskey;
import onething.application.port.in.signin.FinishSignIn.Code;
import onething.application.port.in.signin.FinishSignIn.Command;
import onething.application.port.in.signin.FinishSignIn.Finished;
import onething.application.port.in.signin.FinishSignIn.Proof;
import onething.application.port.in.signin.SignInWithPassword.AtSecondStep;
import onething.application.port.in.token.ExchangeCode;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.Enrolment;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.factor.PasskeyCredential;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.PasskeyRefused;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import onething.domain.refusal.Refusal.SecondFactorRefused;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.signin.Authentication.Method;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// The second step of a sign-in of the staff with a passkey.
class PasskeyStepTest {

    private static final String LOGIN = "chen";

    private final SignInHouse house = new SignInHouse();
    private final TotpSecret app = TotpSecret.of(new Secret("app"));
    private PersonId person = new PersonId(UUID.randomUUID());

    @BeforeEach
    void anAdministratorWithAnAppAndAPasskey() {
        person = house.registered(LOGIN, new AdministratorAccount(new PersonName("陈明")));
        give(person);
        house.factors
                .passkeys
                .add(passkeyOf(person, "c1"), change(Kind.PASSKEY_ADDED))
                .block();
    }

    @Test
    void aPasskeyCompletesTheSignIn() {
        var begun = house.begun();
        assertThat(entered(begun)).isEqualTo(new AtSecondStep(Step.PASSKEY));
        var request = house.offerPasskeyAtSignIn
                .offer(begun.signIn(), new BrowserSecrets(List.of(begun.browser())))
                .block();
        assertThat(request.credentials()).containsExactly("c1");
        assertThat(request.site()).isEqualTo("onething.test");

        var finished = finished(begun, new ByPasskey(signed(request.challenge(), "c1", 1)))
                .block();

        assertThat(finished.recoveryCodes()).isEmpty();
        assertThat(provenBy(finished)).isEqualTo(Method.PASSWORD_AND_PASSKEY);
        var used = house.factors.passkeys.of(person).blockFirst();
        assertThat(used.used()).contains(house.now);
        assertThat(used.credential().uses()).isEqualTo(1);
    }

    @Test
    void aCodeCountsAsWell() {
        var begun = atSecondStep();
        var code = app.codeAt(house.now.getEpochSecond() / TotpSecret.SECONDS_PER_STEP);

        assertThat(provenBy(finished(begun, new Code(code)).block())).isEqualTo(Method.PASSWORD_AND_CODE);
    }

    @Test
    void aChallengeBelongsToOneSignInAndCountsOnce() {
        var first = atSecondStep();
        var second = atSecondStep();
        var challenge = challenge(first);

        refused(finished(second, new ByPasskey(signed(challenge, "c1", 1))), new PasskeyRefused());
        refused(finished(first, new ByPasskey(signed(new Secret("another"), "c1", 1))), new PasskeyRefused());
        refused(finished(first, new ByPasskey(signed(challenge, "c1", 1))), new PasskeyRefused());

        assertThat(finished(first, new ByPasskey(signed(challenge(first), "c1", 1)))
                        .block())
                .isNotNull();
    }

    @Test
    void aChallengeEndsAfterFiveMinutes() {
        var begun = atSecondStep();
        var challenge = challenge(begun);

        house.pass(PasskeyChallenge.LIFE);

        refused(finished(begun, new ByPasskey(signed(challenge, "c1", 1))), new PasskeyRefused());
    }

    @Test
    void aCopyOfAnAuthenticatorIsRefused() {
        var begun = atSecondStep();
        finished(begun, new ByPasskey(signed(challenge(begun), "c1", 7))).block();
        var again = atSecondStep();

        refused(finished(again, new ByPasskey(signed(challenge(again), "c1", 7))), new PasskeyRefused());
        refused(finished(again, new ByPasskey(signed(challenge(again), "c1", 0))), new PasskeyRefused());
    }

    @Test
    void thePasskeyOfSomebodyElseIsRefused() {
        var other = house.registered("other", new AdministratorAccount(new PersonName("黄明")));
        give(other);
        house.factors
                .passkeys
                .add(passkeyOf(other, "c2"), change(Kind.PASSKEY_ADDED))
                .block();
        var begun = atSecondStep();

        refused(finished(begun, new ByPasskey(signed(challenge(begun), "c2", 1))), new PasskeyRefused());
    }

    @Test
    void whoGuessesCodesDoesNotKeepTheHolderOfAPasskeyWaiting() {
        for (int left = 4; left >= 1; left--) {
            refused(finished(atSecondStep(), new Code("wrong")), new SecondFactorRefused(left, Duration.ZERO));
        }
        refused(finished(atSecondStep(), new Code("wrong")), new SecondFactorRefused(0, Duration.ofSeconds(30)));
        var begun = atSecondStep();

        assertThat(finished(begun, new ByPasskey(signed(challenge(begun), "c1", 1)))
                        .block())
                .isNotNull();
    }

    @Test
    void withoutARightPasswordThereIsNoChallenge() {
        var begun = house.begun();
        refused(offer(begun), new SignInUnknown());
        entered(begun);
        refused(offer(new Begun(begun.signIn(), new Secret("another browser"))), new SignInUnknown());
    }

    @Test
    void whoHasNoPasskeyIsNotAskedForOne() {
        house.factors
                .passkeys
                .remove(house.factors.passkeys.of(person).blockFirst().id(), change(Kind.PASSKEY_REMOVED))
                .block();
        var begun = house.begun();
        assertThat(entered(begun)).isEqualTo(new AtSecondStep(Step.CODE));

        refused(offer(begun), new SecondFactorMissing());
        refused(finished(begun, new ByPasskey(signed(new Secret("none"), "c1", 1))), new SecondFactorMissing());
    }

    private void give(PersonId whom) {
        var change = StaffChange.withoutPlace(UUID.randomUUID(), whom, whom, house.now, Kind.FACTOR_ADDED);
        house.factors.begin(new Enrolment(whom, app, house.now)).block();
        house.factors.confirm(app, 1, Set.of(), change).block();
    }

    private Passkey passkeyOf(PersonId whose, String credential) {
        return new Passkey(
                UUID.randomUUID(),
                whose,
                new Line("手机"),
                new PasskeyCredential(credential, "key of " + credential, false, 0),
                house.now,
                Optional.empty());
    }

    private StaffChange change(Kind kind) {
        return StaffChange.withoutPlace(UUID.randomUUID(), person, person, house.now, kind);
    }

    private Begun atSecondStep() {
        var begun = house.begun();
        entered(begun);
        return begun;
    }

    private Object entered(Begun begun) {
        return house.entered(begun, LOGIN, PASSWORD, Optional.empty(), Optional.empty())
                .block();
    }

    private Secret challenge(Begun begun) {
        return house.offerPasskeyAtSignIn
                .offer(begun.signIn(), new BrowserSecrets(List.of(begun.browser())))
                .block()
                .challenge();
    }

    private Mono<?> offer(Begun begun) {
        return house.offerPasskeyAtSignIn.offer(begun.signIn(), new BrowserSecrets(List.of(begun.browser())));
    }

    private Mono<Finished> finished(Begun begun, Proof proof) {
        return house.finishSignIn.finish(
                new Command(begun.signIn(), new BrowserSecrets(List.of(begun.browser())), Optional.empty(), proof));
    }

    private Method provenBy(Finished finished) {
        house.exchangeCode
                .exchange(new ExchangeCode.Command(
                        SignInHouse.codeIn(finished.signedIn().redirectTo()),
                        VERIFIER,
                        "h5",
                        SignInHouse.BACK,
                        Optional.empty()))
                .block();
        return house.grants
                .liveOf(person, house.now, 1)
                .map(live -> live.family().signedIn().by())
                .blockFirst();
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }
}
