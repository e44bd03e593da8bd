package onething.application.service.signin;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.LI_NA;
import static onething.application.service.signin.SignInHouse.PASSWORD;
import static onething.application.service.signin.SignInHouse.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.factor.BeginEnrolment;
import onething.application.port.in.factor.FindSecondStep.Step;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.FinishSignIn.Code;
import onething.application.port.in.signin.FinishSignIn.Command;
import onething.application.port.in.signin.FinishSignIn.Finished;
import onething.application.port.in.signin.SignInWithPassword.AtSecondStep;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.in.token.ExchangeCode;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.Enrolment;
import onething.domain.factor.RecoveryCode;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.EnrolmentUnknown;
import onething.domain.refusal.Refusal.SecondFactorPresent;
import onething.domain.refusal.Refusal.SecondFactorRefused;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.Authentication.Method;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// The second step of a sign-in of the staff: a code, or setting up the second factor.
class SecondStepTest {

    private static final String LOGIN = "chen";

    private final SignInHouse house = new SignInHouse();
    private PersonId person = new PersonId(UUID.randomUUID());

    @BeforeEach
    void anAdministratorWithAPassword() {
        person = house.registered(LOGIN, new AdministratorAccount(new PersonName("陈明")));
    }

    @Test
    void citizensSignInWithTheirPasswordAlone() {
        house.registered("lina", LI_NA);

        assertThat(entered(house.begun(), "lina")).isInstanceOf(SignedIn.class);
    }

    @Test
    void staffWithoutAFactorSetOneUpBeforeTheyGetIn() {
        var begun = house.begun();
        assertThat(entered(begun, LOGIN)).isEqualTo(new AtSecondStep(Step.ENROL));
        refused(finished(begun, "000000"), new EnrolmentUnknown());

        var enrolling = enrolled(begun).block();
        var secret = enrolling.enrolment().secret();
        assertThat(enrolling.uri())
                .isEqualTo("otpauth://totp/%E5%8A%9E%E7%90%86%E5%8F%B0:%E9%99%88%E6%98%8E?secret=" + secret.value()
                        + "&issuer=%E5%8A%9E%E7%90%86%E5%8F%B0&algorithm=SHA1&digits=6&period=30");
        refused(finished(begun, "abc"), new SecondFactorRefused(4, Duration.ZERO));
        var enrolled = finished(begun, codeOf(secret)).block();

        assertThat(Set.copyOf(enrolled.recoveryCodes())).hasSize(RecoveryCode.COUNT);
        assertThat(provenBy(enrolled.signedIn())).isEqualTo(Method.PASSWORD_AND_CODE);
        refused(enrolled(begun), new SignInUnknown());
    }

    @Test
    void whereNoneIsRequiredStaffSignInWithTheirPassword() {
        var lenient = new SignInHouse(false);
        lenient.registered(LOGIN, new AdministratorAccount(new PersonName("陈明")));

        assertThat(lenient.entered(lenient.begun(), LOGIN, PASSWORD, Optional.empty(), Optional.empty())
                        .block())
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void staffWithAFactorGetInWithPasswordAndCode() {
        var secret = enrolled();
        var begun = house.begun();

        assertThat(entered(begun, LOGIN)).isEqualTo(new AtSecondStep(Step.CODE));
        var signedIn = finished(begun, codeOf(secret)).block();

        assertThat(provenBy(signedIn.signedIn())).isEqualTo(Method.PASSWORD_AND_CODE);
    }

    @Test
    void aCodeCountsOnceEvenInAnotherSignIn() {
        var secret = enrolled();
        var code = codeOf(secret);
        var first = atSecondStep();
        var second = atSecondStep();

        finished(first, code).block();

        refused(finished(second, code), new SecondFactorRefused(4, Duration.ZERO));
        house.pass(Duration.ofSeconds(TotpSecret.SECONDS_PER_STEP));
        assertThat(finished(second, codeOf(secret)).block()).isNotNull();
    }

    @Test
    void aRecoveryCodeReplacesTheCodeOnce() {
        var code = RecoveryCode.of(new Secret("one of ten"));
        enrolled();
        house.factors
                .replaceCodes(
                        Set.of(code.hash()),
                        StaffChange.withoutPlace(
                                UUID.randomUUID(), person, person, house.now, Kind.RECOVERY_CODES_RENEWED))
                .block();

        assertThat(finished(atSecondStep(), code.shown()).block()).isNotNull();

        refused(finished(atSecondStep(), code.shown()), new SecondFactorRefused(4, Duration.ZERO));
    }

    @Test
    void wrongCodesHaveTheWaitsOfWrongPasswords() {
        var secret = enrolled();
        for (int left = 4; left >= 1; left--) {
            refused(finished(atSecondStep(), "wrong"), new SecondFactorRefused(left, Duration.ZERO));
        }
        var wait = Duration.ofSeconds(30);
        refused(finished(atSecondStep(), "wrong"), new SecondFactorRefused(0, wait));

        refused(finished(atSecondStep(), codeOf(secret)), new TriesExhausted(wait));

        house.pass(wait);
        assertThat(finished(atSecondStep(), codeOf(secret)).block()).isNotNull();
    }

    @Test
    void withoutARightPasswordThereIsNoSecondStep() {
        var secret = enrolled();
        var begun = house.begun();
        refused(finished(begun, codeOf(secret)), new SignInUnknown());
        refused(enrolled(begun), new SignInUnknown());
        refused(finished(begun, codeOf(secret)), new SignInUnknown());

        entered(begun, LOGIN);
        var elsewhere = new Begun(begun.signIn(), new Secret("another browser"));
        refused(finished(elsewhere, codeOf(secret)), new SignInUnknown());
    }

    @Test
    void whoKnowsThePasswordAloneCannotReplaceTheFactor() {
        enrolled();
        var begun = atSecondStep();

        refused(enrolled(begun), new SecondFactorPresent());
        refused(finished(begun, "123456"), new SecondFactorRefused(4, Duration.ZERO));
    }

    @Test
    void anEnrolmentThatTookTooLongBeginsAgain() {
        var begun = house.begun();
        entered(begun, LOGIN);
        house.factors
                .begin(new Enrolment(person, TotpSecret.of(new Secret("old")), house.now.minus(Enrolment.LIFE)))
                .block();

        refused(finished(begun, "123456"), new EnrolmentUnknown());
    }

    private TotpSecret enrolled() {
        var enrolling = house.beginEnrolment.begin(person, house.now).block();
        house.confirmEnrolment
                .confirm(person, codeOf(secretOf(enrolling)), house.now)
                .block();
        house.pass(Duration.ofSeconds(TotpSecret.SECONDS_PER_STEP));
        return secretOf(enrolling);
    }

    private static TotpSecret secretOf(BeginEnrolment.Begun enrolling) {
        return enrolling.enrolment().secret();
    }

    private String codeOf(TotpSecret secret) {
        return secret.codeAt(house.now.getEpochSecond() / TotpSecret.SECONDS_PER_STEP);
    }

    private Begun atSecondStep() {
        var begun = house.begun();
        entered(begun, LOGIN);
        return begun;
    }

    private Object entered(Begun begun, String login) {
        return house.entered(begun, login, PASSWORD, Optional.empty(), Optional.empty())
                .block();
    }

    private Mono<BeginEnrolment.Begun> enrolled(Begun begun) {
        return house.enrolAtSignIn.enrol(begun.signIn(), new BrowserSecrets(List.of(begun.browser())));
    }

    private Mono<Finished> finished(Begun begun, String code) {
        return house.finishSignIn.finish(new Command(
                begun.signIn(), new BrowserSecrets(List.of(begun.browser())), Optional.empty(), new Code(code)));
    }

    private Method provenBy(SignedIn signedIn) {
        house.exchangeCode
                .exchange(new ExchangeCode.Command(
                        SignInHouse.codeIn(signedIn.redirectTo()), VERIFIER, "h5", SignInHouse.BACK, Optional.empty()))
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
