package onething.application.service.signin;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.BACK;
import static onething.application.service.signin.SignInHouse.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Optional;
import onething.application.port.Unavailable;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.application.port.in.signin.CompleteFaceSignIn.Next;
import onething.application.port.in.signin.ReadFaceSignIn.Status;
import onething.application.service.account.ReadConsentsService;
import onething.application.service.account.WithdrawConsentService;
import onething.domain.party.Actor;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.refusal.Refusal.SignInIncomplete;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refused;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.StepVerifier;

class FaceSignInTest extends FaceSignInHouse {

    @Test
    void aKnownPersonIsComparedAndReturnsToTheClient() {
        house.registered("lina");
        var face = sent().face();

        assertThat(back(provider.state, "code")).isEqualTo(new Next.Elsewhere("https://face.test"));
        provider.outcome = FaceOutcome.VERIFIED;
        var next = compared(face).block();

        assertThat(next)
                .isInstanceOfSatisfying(
                        Next.Back.class,
                        to -> assertThat(to.signedIn().redirectTo()).startsWith(BACK + "?code="));
        assertThat(readFace.read(face, asking(begun)).block())
                .isEqualTo(new Status(FaceOutcome.VERIFIED, false, Optional.empty()));
    }

    @Test
    void aNewPersonGivesNameNumberAndConsentsAndThenPasses() {
        var face = sent().face();
        assertThat(back(provider.state, "code")).isEqualTo(new Next.ToLogin(face));
        assertThat(readFace.read(face, asking(begun)).block().wantsDetails()).isTrue();

        var goneOn = beginFace
                .begin(details(face, LI_NA.name().value(), LI_NA.idCard().value(), true))
                .block();
        assertThat(goneOn.url()).hasValue("https://face.test");
        provider.outcome = FaceOutcome.VERIFIED;
        compared(face).block();

        var account = house.accounts.findByIdCard(LI_NA.idCard()).block();
        assertThat(consents.of(account.id()).map(Consent::purpose).collectList().block())
                .containsExactly(Purpose.AGREEMENT, Purpose.FACE);
    }

    @Test
    void withoutTheSeparateConsentNoFaceIsCompared() {
        beginFace
                .begin(command(Optional.empty(), Optional.empty(), Optional.empty(), true, false, Way.FACE))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(((Refused) error).refusal())
                        .isInstanceOfSatisfying(
                                SignInIncomplete.class,
                                incomplete -> assertThat(incomplete.faults())
                                        .extracting("path")
                                        .containsExactly("/faceConsent")));
    }

    @Test
    void aWithdrawnConsentIsRequestedAndGivenAgain() {
        house.registered("lina");
        passed();
        var lina = house.accounts.findByIdCard(LI_NA.idCard()).block();
        var who = new Actor.Citizen(lina.id(), "李娜");
        new WithdrawConsentService(consents, house.clock)
                .withdraw(who, Purpose.FACE)
                .block();
        house.pass(Duration.ofMinutes(1));
        begun = house.begun();

        beginFace
                .begin(command(Optional.empty(), Optional.empty(), Optional.empty(), true, false, Way.FACE))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isInstanceOf(SignInIncomplete.class));
        assertThat(provider.compared).isEqualTo(1);
        passed();

        assertThat(new ReadConsentsService(consents).read(who).collectList().block())
                .extracting(Consent::purpose, Consent::holds)
                .containsExactly(tuple(Purpose.FACE, false), tuple(Purpose.FACE, true));
    }

    @Test
    void everyMissingDetailOfAFirstSignInIsNamed() {
        var face = sent().face();
        back(provider.state, "code");

        beginFace
                .begin(details(face, "", "123", false))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(((SignInIncomplete) ((Refused) error).refusal()).faults())
                        .extracting("path")
                        .containsExactly("/agreement", "/name", "/idNumber"));
        assertThat(readFace.read(face, asking(begun)).block().wantsDetails()).isTrue();
    }

    @Test
    void theEqualWayWithoutAFaceNeedsNoConsentToOne() {
        house.registered("lina");
        beginFace
                .begin(command(Optional.empty(), Optional.empty(), Optional.empty(), false, false, Way.ACCOUNT))
                .block();

        assertThat(back(provider.state, "code"))
                .isInstanceOfSatisfying(
                        Next.Back.class,
                        to -> assertThat(to.signedIn().redirectTo()).startsWith(BACK + "?code="));
        assertThat(provider.compared).isZero();
    }

    @Test
    void aRefusalAtTheProviderCancelsTheSignIn() {
        var face = sent().face();

        completeFace
                .complete(new CompleteFaceSignIn.Command(
                        asking(begun), Optional.of(provider.state), Optional.empty(), Optional.empty()))
                .block();

        assertThat(status(face)).isEqualTo(FaceOutcome.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"VERIFIED", "PENDING", "PROVIDER_ERROR"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyOtherOutcomeIsNoSignIn(FaceOutcome outcome) {
        house.registered("lina");
        var face = sent().face();
        back(provider.state, "code");
        provider.outcome = outcome;

        assertThat(compared(face).block()).isEqualTo(new Next.ToLogin(face));
        assertThat(status(face)).isEqualTo(outcome);
        provider.outcome = FaceOutcome.VERIFIED;
        assertThat(status(face)).isEqualTo(outcome);
    }

    @Test
    void aPendingResultIsRequestedAgain() {
        house.registered("lina");
        var face = sent().face();
        back(provider.state, "code");

        assertThat(status(face)).isEqualTo(FaceOutcome.PENDING);
        provider.outcome = FaceOutcome.VERIFIED;
        assertThat(readFace.read(face, asking(begun)).block().signedIn()).isPresent();
    }

    @Test
    void anOutageOfTheProviderIsNotThePersonsFailureAndTheSignInWaits() {
        house.registered("lina");
        var face = sent().face();
        back(provider.state, "code");
        provider.outcome = FaceOutcome.PROVIDER_ERROR;
        for (int asked = 0; asked < 6; asked++) {
            readFace.read(face, asking(begun)).as(StepVerifier::create).verifyError(Unavailable.class);
        }

        provider.outcome = FaceOutcome.VERIFIED;
        assertThat(readFace.read(face, asking(begun)).block().signedIn()).isPresent();
    }

    @Test
    void aProviderThatDoesNotKnowTheCodeLeadsBackToTheLoginWhichSaysSo() {
        house.registered("lina");
        sent();
        provider.away = true;

        var next = (Next.ToLogin) back(provider.state, "code");

        readFace.read(next.face(), asking(begun)).as(StepVerifier::create).verifyError(Unavailable.class);
    }

    @Test
    void aStateWorksOnceInItsBrowserForTenMinutes() {
        sent();
        var state = provider.state;
        unknown(new Secret("another browser"), state);
        unknown(begun.browser(), new Secret("a.guess"));

        sent();
        back(provider.state, "code");
        unknown(begun.browser(), provider.state);

        sent();
        house.pass(Duration.ofMinutes(10));
        unknown(begun.browser(), provider.state);
    }

    private void unknown(Secret browser, Secret state) {
        completeFace
                .complete(new CompleteFaceSignIn.Command(
                        asking(new Begun(begun.signIn(), browser)),
                        Optional.of(state),
                        Optional.of("code"),
                        Optional.empty()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new SignInUnknown()));
    }
}
