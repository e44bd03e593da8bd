package onething.application.service.signin;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.signin.SignInHouse.BACK;
import static onething.application.service.signin.SignInHouse.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.in.signin.BeginFaceSignIn;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.application.port.in.signin.CompleteFaceSignIn.Next;
import onething.application.port.in.signin.ReadFaceSignIn.Status;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.InMemoryConsents;
import onething.application.port.out.signin.InMemoryFaceSignIns;
import onething.domain.party.Actor;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.SignInIncomplete;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refused;
import onething.domain.signin.Account;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.Introduced;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.FormerName;
import onething.domain.signin.Holder.Person;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FaceSignInTest {

    private static final Introduced INTRODUCED = new Introduced("open-1", LI_NA, "L3");

    private final SignInHouse house = new SignInHouse();
    private final Provider provider = new Provider();
    private final InMemoryFaceSignIns faces = new InMemoryFaceSignIns();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final FaceTries tries = new FaceTries(house.triesMade, house.clock);
    private final FaceSteps steps = new FaceSteps(
            faces, provider, house.accounts, consents, tries, house.ids, house.clock, "2026-01");
    private final BeginFaceSignInService beginFace = new BeginFaceSignInService(
            house.completion, steps, tries, faces, provider, house.secrets, house.clock);
    private final ReadFaceSignInService readFace =
            new ReadFaceSignInService(steps, house.accounts, house.completion);
    private final CompleteFaceSignInService completeFace = new CompleteFaceSignInService(
            steps, faces, provider, house.accounts, readFace, house.clock);

    private Begun begun = house.begun();

    @Test
    void whoIsKnownIsComparedAndGoesBackToTheClient() {
        house.registered("lina");
        var face = sent().face();

        assertThat(back(provider.state, "code")).isEqualTo(new Next.Elsewhere("https://face.test"));
        provider.outcome = FaceOutcome.VERIFIED;
        var next = compared(face).block();

        assertThat(next).isInstanceOfSatisfying(Next.Back.class, to -> assertThat(to.url())
                .startsWith(BACK + "?code="));
        assertThat(readFace.read(face, begun.browser()).block())
                .isEqualTo(new Status(FaceOutcome.VERIFIED, false, Optional.empty()));
    }

    @Test
    void bothWaysInLeadToOneAccount() {
        house.registered("lina");
        var known = house.accounts.findByIdCard(LI_NA.idCard()).block();
        passed();

        assertThat(house.accounts.findByIdCard(LI_NA.idCard()).block()).isEqualTo(known);
    }

    @Test
    void whoseNameChangedAtTheProviderGoesByItFromThenOn() {
        house.registered("lina");
        var known = house.accounts.findByIdCard(LI_NA.idCard()).block();
        var renamed = new Person(new PersonName("李娜妮"), LI_NA.idCard());
        provider.introduced = new Introduced("open-1", renamed, "L3");
        var face = sent().face();
        back(provider.state, "code");
        provider.outcome = FaceOutcome.NOT_SAME_PERSON;
        compared(face).block();
        assertThat(house.accounts.find(known.id()).block()).as("nothing was confirmed").isEqualTo(known);

        begun = house.begun();
        passed();

        assertThat(house.accounts.find(known.id()).block()).isEqualTo(new Account(known.id(), renamed));
        assertThat(house.accounts.formerNames(known.id()).collectList().block())
                .containsExactly(new FormerName(LI_NA.name(), house.clock.instant()));
    }

    @Test
    void anotherNumberIsAnotherPersonWhateverTheName() {
        house.registered("lina");
        var known = house.accounts.findByIdCard(LI_NA.idCard()).block();
        var another = new Person(new PersonName("李娜妮"), new IdCardNumber("445202198808170018"));
        provider.introduced = new Introduced("open-1", another, "L3");
        var face = sent().face();
        back(provider.state, "code");
        beginFace.begin(details(face, "李娜妮", "445202198808170018", true)).block();
        provider.outcome = FaceOutcome.VERIFIED;
        compared(face).block();

        assertThat(house.accounts.find(known.id()).block()).isEqualTo(known);
        assertThat(house.accounts.findByIdCard(another.idCard()).block().id()).isNotEqualTo(known.id());
    }

    @Test
    void anAccountThatIsNoRealNameRenamesNobody() {
        house.registered("lina");
        var known = house.accounts.findByIdCard(LI_NA.idCard()).block();
        provider.introduced = new Introduced("open-1", new Person(new PersonName("李娜妮"), LI_NA.idCard()), "L2");
        beginFace
                .begin(command(Optional.empty(), Optional.empty(), Optional.empty(), false, false, Way.ACCOUNT))
                .block();
        back(provider.state, "code");

        assertThat(house.accounts.find(known.id()).block()).isEqualTo(known);
    }

    @Test
    void whoComesForTheFirstTimeGivesNameNumberAndTicksAndThenPasses() {
        var face = sent().face();
        assertThat(back(provider.state, "code")).isEqualTo(new Next.ToLogin(face));
        assertThat(readFace.read(face, begun.browser()).block().wantsDetails()).isTrue();

        var goneOn = beginFace.begin(details(face, LI_NA.name().value(), LI_NA.idCard().value(), true)).block();
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
                        .isInstanceOfSatisfying(SignInIncomplete.class, incomplete -> assertThat(incomplete.faults())
                                .extracting("path")
                                .containsExactly("/faceConsent")));
    }

    @Test
    void aConsentThatWasTakenBackIsAskedForAnewAndGivenAnew() {
        house.registered("lina");
        passed();
        var lina = house.accounts.findByIdCard(LI_NA.idCard()).block();
        var who = new Actor.Citizen(lina.id(), "李娜");
        new WithdrawConsentService(consents, house.clock).withdraw(who, Purpose.FACE).block();
        house.pass(Duration.ofMinutes(1));
        begun = house.begun();

        beginFace
                .begin(command(Optional.empty(), Optional.empty(), Optional.empty(), true, false, Way.FACE))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error ->
                        assertThat(((Refused) error).refusal()).isInstanceOf(SignInIncomplete.class));
        assertThat(provider.compared).isEqualTo(1);
        passed();

        assertThat(new ReadConsentsService(consents).read(who).collectList().block())
                .extracting(Consent::purpose, Consent::holds)
                .containsExactly(tuple(Purpose.FACE, false), tuple(Purpose.FACE, true));
    }

    @Test
    void whatIsMissingAtTheFirstTimeIsSaidAtOnce() {
        var face = sent().face();
        back(provider.state, "code");

        beginFace
                .begin(details(face, "", "123", false))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(((SignInIncomplete) ((Refused) error).refusal()).faults())
                        .extracting("path")
                        .containsExactly("/agreement", "/name", "/idNumber"));
        assertThat(readFace.read(face, begun.browser()).block().wantsDetails()).isTrue();
    }

    @Test
    void anothersNumberIsAMismatchEvenWithTheRightFace() {
        var face = sent().face();
        back(provider.state, "code");

        var goneOn = beginFace.begin(details(face, "王芳", "445202198808170018", true)).block();

        assertThat(goneOn.outcome()).isEqualTo(FaceOutcome.IDENTITY_MISMATCH);
        assertThat(goneOn.url()).isEmpty();
    }

    @Test
    void theEqualWayWithoutAFaceNeedsNoConsentToOne() {
        house.registered("lina");
        beginFace
                .begin(command(Optional.empty(), Optional.empty(), Optional.empty(), false, false, Way.ACCOUNT))
                .block();

        assertThat(back(provider.state, "code")).isInstanceOfSatisfying(Next.Back.class, to -> assertThat(to.url())
                .startsWith(BACK + "?code="));
        assertThat(provider.compared).isZero();
    }

    @Test
    void whoRefusesAtTheProviderHasCancelled() {
        var face = sent().face();

        completeFace
                .complete(new CompleteFaceSignIn.Command(
                        begun.browser(), Optional.of(provider.state), Optional.empty(), Optional.empty()))
                .block();

        assertThat(status(face)).isEqualTo(FaceOutcome.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFIED", "PENDING"}, mode = EnumSource.Mode.EXCLUDE)
    void everyOtherOutcomeLetsNobodyIn(FaceOutcome outcome) {
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
    void whatIsPendingIsAskedForAgain() {
        house.registered("lina");
        var face = sent().face();
        back(provider.state, "code");

        assertThat(status(face)).isEqualTo(FaceOutcome.PENDING);
        provider.outcome = FaceOutcome.VERIFIED;
        assertThat(readFace.read(face, begun.browser()).block().redirectTo()).isPresent();
    }

    @Test
    void aStateIsForOnceForItsBrowserAndForTenMinutes() {
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

    @Test
    void fiveFailedComparisonsADayAreAllThereAreForANumber() {
        house.registered("lina");
        for (int i = 0; i < 5; i++) {
            var again = house.begun();
            provider.outcome = FaceOutcome.NOT_SAME_PERSON;
            var face = beginFace.begin(command(again)).block().face();
            completeFace
                    .complete(new CompleteFaceSignIn.Command(
                            again.browser(), Optional.of(provider.state), Optional.of("code"), Optional.empty()))
                    .block();
            readFace.read(face, again.browser()).block();
        }
        var again = house.begun();
        var face = beginFace.begin(command(again)).block().face();

        completeFace
                .complete(new CompleteFaceSignIn.Command(
                        again.browser(), Optional.of(provider.state), Optional.of("code"), Optional.empty()))
                .block();

        assertThat(readFace.read(face, again.browser()).block().outcome()).isEqualTo(FaceOutcome.LOCKED);
    }

    @Test
    void comparisonsBegunSideBySideDoNotMakeTheDaysTriesMore() {
        house.registered("lina");
        var atTheCamera = new ArrayList<Map.Entry<Begun, Secret>>();
        for (int i = 0; i < 8; i++) {
            var again = house.begun();
            var face = beginFace.begin(command(again)).block().face();
            completeFace
                    .complete(new CompleteFaceSignIn.Command(
                            again.browser(), Optional.of(provider.state), Optional.of("code"), Optional.empty()))
                    .block();
            atTheCamera.add(Map.entry(again, face));
        }
        provider.outcome = FaceOutcome.NOT_SAME_PERSON;

        var verdicts = outcomes(atTheCamera);
        house.pass(Duration.ofSeconds(31));
        provider.outcome = FaceOutcome.VERIFIED;

        assertThat(verdicts).filteredOn(FaceOutcome.NOT_SAME_PERSON::equals).hasSize(5);
        assertThat(outcomes(atTheCamera))
                .filteredOn(outcome -> outcome != FaceOutcome.NOT_SAME_PERSON)
                .containsOnly(FaceOutcome.LOCKED);
    }

    private List<FaceOutcome> outcomes(List<Map.Entry<Begun, Secret>> all) {
        return all.stream()
                .map(one -> readFace.read(one.getValue(), one.getKey().browser()).block().outcome())
                .toList();
    }

    @Test
    void oneBrowserDoesNotTryOthersNumbersForLong() {
        house.registered("lina");
        provider.outcome = FaceOutcome.LIVENESS_FAILED;
        for (int i = 0; i < 5; i++) {
            var face = sent().face();
            back(provider.state, "code");
            status(face);
            house.pass(Duration.ofSeconds(1));
        }

        beginFace
                .begin(command(begun))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error ->
                        assertThat(((Refused) error).refusal()).isInstanceOf(TriesExhausted.class));
    }

    private BeginFaceSignIn.Begun sent() {
        return beginFace.begin(command(begun)).block();
    }

    private static BeginFaceSignIn.Command command(Begun begun) {
        return new BeginFaceSignIn.Command(
                begun.signIn(),
                begun.browser(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                Way.FACE);
    }

    private BeginFaceSignIn.Command details(Secret face, String name, String number, boolean agreed) {
        return command(Optional.of(face), Optional.of(name), Optional.of(number), agreed, true, Way.FACE);
    }

    private BeginFaceSignIn.Command command(
            Optional<Secret> face,
            Optional<String> name,
            Optional<String> number,
            boolean agreed,
            boolean consent,
            Way way) {
        return new BeginFaceSignIn.Command(
                begun.signIn(), begun.browser(), face, name, number, agreed, consent, way);
    }

    private Next back(Secret state, String code) {
        return completeFace
                .complete(new CompleteFaceSignIn.Command(
                        begun.browser(), Optional.of(state), Optional.of(code), Optional.empty()))
                .block();
    }

    private Mono<Next> compared(Secret face) {
        return completeFace.complete(new CompleteFaceSignIn.Command(
                begun.browser(), Optional.empty(), Optional.empty(), Optional.of(face)));
    }

    private void passed() {
        var face = sent().face();
        back(provider.state, "code");
        provider.outcome = FaceOutcome.VERIFIED;
        compared(face).block();
    }

    private FaceOutcome status(Secret face) {
        return readFace.read(face, begun.browser()).block().outcome();
    }

    private void unknown(Secret browser, Secret state) {
        completeFace
                .complete(new CompleteFaceSignIn.Command(
                        browser, Optional.of(state), Optional.of("code"), Optional.empty()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new SignInUnknown()));
    }

    /// Says what the test has it say.
    private static final class Provider implements IdentityProvider {

        Secret state = new Secret("none");
        Introduced introduced = INTRODUCED;
        FaceOutcome outcome = FaceOutcome.PENDING;
        int compared;

        @Override
        public Mono<String> entrance(Secret given, Way way) {
            state = given;
            return Mono.just("https://provider.test");
        }

        @Override
        public Mono<Introduction> introduce(String code) {
            return Mono.just(new Introduction.Known(introduced));
        }

        @Override
        public Mono<FaceBeginning> beginFace(Introduced whom, String outSeqNo, Secret face) {
            compared++;
            return Mono.just(new FaceBeginning.Begun(
                    new FaceCheck("verify", outSeqNo, whom.openId(), whom.person()), "https://face.test"));
        }

        @Override
        public Mono<FaceOutcome> result(FaceCheck check) {
            return Mono.just(outcome);
        }
    }
}
