package onething.application.service.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.EARLIER_DECISION;
import static onething.application.service.SmallGuide.ID_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Unavailable;
import onething.application.port.Versioned;
import onething.application.port.in.reuse.TakeOffer;
import onething.domain.bundle.BundleId;
import onething.domain.code.MatterCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.paper.PaperFile;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Refusal.ConsentMissing;
import onething.domain.refusal.Refusal.LicenceMissing;
import onething.domain.refusal.Refusal.LicenceNotInForce;
import onething.domain.refusal.Refusal.LicenceToChoose;
import onething.domain.refusal.Refusal.OfferUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.reuse.Licence;
import onething.domain.reuse.Offer;
import onething.domain.reuse.ReuseConsent;
import onething.domain.text.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// Electronic licences (电子证照) instead of an upload.
class LicencesTest extends OfferFixture {

    private static final byte[] FILE = "%PDF-1.7 an identity card".getBytes(UTF_8);

    @BeforeEach
    void liNaHasAnAccount() {
        account(LI_NA, "李娜", NUMBER);
    }

    // What is offered.

    @Test
    void aKindOfLicenceIsOfferedWithoutAskingThePlatform() {
        assertThat(licences(LI_NA, draft(LI_NA, NUMBER, DETERMINATION)))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.what().title()).isEqualTo("居民身份证");
                    assertThat(offer.what().number()).isEmpty();
                    assertThat(offer.meets()).containsExactly(ID_CARD);
                });
        assertThat(platform.asked).isEmpty();
    }

    @Test
    void nothingIsOfferedToAMatterForWhichTheGuideDoesNotTakeIt() {
        assertThat(licences(LI_NA, draft(LI_NA, NUMBER, ASSESSMENT))).isEmpty();
    }

    @Test
    void nothingIsOfferedWithoutAPlatform() {
        platform.on = false;

        assertThat(licences(LI_NA, draft(LI_NA, NUMBER, DETERMINATION))).isEmpty();
    }

    @Test
    void onlyThePersonWhomTheBundleIsAboutIsOfferedALicence() {
        account(WANG_WEI, "王伟", ANOTHERS);

        assertThat(licences(WANG_WEI, draft(WANG_WEI, NUMBER, DETERMINATION)))
                .as("a relative")
                .isEmpty();
        assertThat(licences(A_FACTORY, draft(A_FACTORY, NUMBER, DETERMINATION)))
                .as("the employer")
                .isEmpty();
        var draft = draft(LI_NA, NUMBER, DETERMINATION);
        mandate(draft);
        assertThat(licences(WANG_WEI, draft)).as("the agent").isEmpty();
    }

    // One is taken.

    @Test
    void theOnlyLicenceInForceBecomesAMaterialWithItsSource() {
        var licence = licence("A-1");
        platform.holds(licence, expired("A-0"));
        platform.gives(licence, Flux.just(ByteBuffer.wrap(FILE.clone())));
        var draft = draft(LI_NA, NUMBER, DETERMINATION);

        var taken = now(taking(draft, Optional.empty())).value();

        assertThat(service.bundle(draft).value().materials()).containsExactly(taken);
        assertThat(taken.meets()).containsExactly(ID_CARD);
        assertThat(taken.fileName().value()).isEqualTo("居民身份证.pdf");
        assertThat(taken.source()).hasValueSatisfying(source -> {
            assertThat(source.kind()).isEqualTo(MaterialSource.Kind.LICENCE);
            assertThat(source.number().value()).isEqualTo("A-1");
            assertThat(source.issuer()).contains(new Line("揭阳市公安局"));
            assertThat(source.issued()).isEqualTo(LocalDate.of(2020, 1, 5));
            assertThat(source.consentedBy()).isEqualTo(LI_NA.id());
        });
        assertThat(platform.asked).containsExactly(NUMBER);
        assertThat(licences(LI_NA, draft)).as("it is there already").isEmpty();
    }

    @Test
    void theConsentIsRecordedBeforeTheSearchAndAgainWithTheNumberBeforeTheFile() {
        var licence = licence("A-1");
        platform.holds(licence);
        platform.gives(licence, Flux.just(ByteBuffer.wrap(FILE.clone())));
        var draft = draft(LI_NA, NUMBER, DETERMINATION);

        now(taking(draft, Optional.empty()));

        var recorded = now(consents.of(LI_NA.id()).collectList()).reversed();
        assertThat(recorded)
                .extracting(consent -> consent.what().number())
                .containsExactly(Optional.empty(), Optional.of(new Line("A-1")));
        assertThat(platform.consents)
                .as("the platform learns which consent it is")
                .containsExactlyElementsOf(
                        recorded.stream().map(ReuseConsent::id).toList());
    }

    @Test
    void takingItAgainGivesTheSameMaterial() {
        var licence = licence("A-1");
        platform.holds(licence);
        platform.gives(licence, Flux.just(ByteBuffer.wrap(FILE.clone())));
        var draft = draft(LI_NA, NUMBER, DETERMINATION);
        var first = now(taking(draft, Optional.empty())).value();

        var again = now(takeOffer.take(command(draft, licence.reference(), Optional.empty(), true)));

        assertThat(again.value()).isEqualTo(first);
    }

    @Test
    void ofSeveralThePersonChoosesOneByItsNumber() {
        var second = licence("A-2");
        platform.holds(licence("A-1"), second);
        platform.gives(second, Flux.just(ByteBuffer.wrap(FILE.clone())));
        var draft = draft(LI_NA, NUMBER, DETERMINATION);

        taking(draft, Optional.empty())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new LicenceToChoose("居民身份证", List.of(choice("A-1"), choice("A-2")))));

        assertThat(now(taking(draft, Optional.of(new Line("A-2")))).value().source())
                .hasValueSatisfying(
                        source -> assertThat(source.number().value()).isEqualTo("A-2"));
    }

    // None is taken.

    @Test
    void noneOrNoneInForceIsSaidInItsOwnWay() {
        var draft = draft(LI_NA, NUMBER, DETERMINATION);

        refused(draft).verifyErrorSatisfies(refusedWith(new LicenceMissing("居民身份证")));
        platform.holds(expired("A-1"));
        refused(draft).verifyErrorSatisfies(refusedWith(new LicenceNotInForce("居民身份证", false)));
        platform.holds(revoked("A-1"));
        refused(draft).verifyErrorSatisfies(refusedWith(new LicenceNotInForce("居民身份证", true)));
        assertThat(service.bundle(draft).value().materials()).isEmpty();
    }

    @Test
    void aLicenceIsValidOnItsLastDay() {
        var today = LocalDate.of(2026, 11, 23);
        var licence = new Licence(
                new Line("id"),
                new Line("A-1"),
                new Line("局"),
                NUMBER,
                today,
                Optional.of(today),
                false,
                "a".repeat(64));

        assertThat(licence.isInForce(today)).isTrue();
        assertThat(licence.isInForce(today.plusDays(1))).isFalse();
    }

    @Test
    void aLicenceOfAnotherPersonIsNoAnswer() {
        platform.holds(licence("A-1", ANOTHERS, Optional.empty(), false));

        refused(draft(LI_NA, NUMBER, DETERMINATION)).verifyErrorSatisfies(LicencesTest::unavailable);
    }

    @Test
    void aFileThatIsAnotherOneOrNoDocumentIsNoAnswerAndTheUploadGoesOn() {
        var licence = licence("A-1");
        platform.holds(licence);
        var draft = draft(LI_NA, NUMBER, DETERMINATION);

        platform.gives(licence, Flux.just(ByteBuffer.wrap("%PDF-1.7 another".getBytes(UTF_8))));
        refused(draft).verifyErrorSatisfies(LicencesTest::unavailable);
        platform.gives(licence, Flux.just(ByteBuffer.wrap("<html>".getBytes(UTF_8))));
        refused(draft).verifyErrorSatisfies(LicencesTest::unavailable);
        platform.gives(licence, Flux.empty());
        refused(draft).verifyErrorSatisfies(LicencesTest::unavailable);

        service.handIn(LI_NA, draft, "身份证.pdf", ID_CARD);
        assertThat(service.bundle(draft).value().materials()).hasSize(1);
    }

    @Test
    void withoutConsentOrAFreshProofThePlatformIsNotAsked() {
        var draft = draft(LI_NA, NUMBER, DETERMINATION);
        var offer = licences(LI_NA, draft).getFirst().what();

        takeOffer
                .take(command(draft, offer.reference(), Optional.empty(), false))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ConsentMissing()));
        var signedIn = service.clock.instant();
        service.clock.passes(Duration.ofMinutes(6));
        takeOffer
                .take(new TakeOffer.Command(
                        LI_NA, signedIn, draft, offer.kind(), offer.reference(), Optional.empty(), true))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        assertThat(platform.asked).isEmpty();
        assertThat(now(consents.of(LI_NA.id()).collectList())).isEmpty();
    }

    @Test
    void anotherPersonCannotAskForIt() {
        account(WANG_WEI, "王伟", ANOTHERS);
        var kind =
                licences(LI_NA, draft(LI_NA, NUMBER, DETERMINATION)).getFirst().what();
        var draft = draft(WANG_WEI, NUMBER, DETERMINATION);

        takeOffer
                .take(new TakeOffer.Command(
                        WANG_WEI,
                        service.clock.instant(),
                        draft,
                        kind.kind(),
                        kind.reference(),
                        Optional.empty(),
                        true))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new OfferUnknown(kind.reference())));
        assertThat(platform.asked).isEmpty();
    }

    private StepVerifier.FirstStep<Versioned<Material>> refused(BundleId draft) {
        return StepVerifier.create(taking(draft, Optional.empty()));
    }

    private Mono<Versioned<Material>> taking(BundleId draft, Optional<Line> number) {
        var offer = licences(LI_NA, draft).getFirst().what();
        return takeOffer.take(command(draft, offer.reference(), number, true));
    }

    private TakeOffer.Command command(BundleId draft, UUID reference, Optional<Line> number, boolean consents) {
        return new TakeOffer.Command(
                LI_NA, service.clock.instant(), draft, MaterialSource.Kind.LICENCE, reference, number, consents);
    }

    private static void unavailable(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.what()).isEqualTo(Unavailable.What.LICENCES));
    }

    private static Licence licence(String number) {
        return licence(number, NUMBER, Optional.of(LocalDate.of(2040, 1, 5)), false);
    }

    private static Licence expired(String number) {
        return licence(number, NUMBER, Optional.of(LocalDate.of(2024, 1, 5)), false);
    }

    private static Licence revoked(String number) {
        return licence(number, NUMBER, Optional.empty(), true);
    }

    private static Licence licence(
            String number, IdCardNumber holder, Optional<LocalDate> validUntil, boolean revoked) {
        return new Licence(
                new Line("id-" + number),
                new Line(number),
                new Line("揭阳市公安局"),
                holder,
                LocalDate.of(2020, 1, 5),
                validUntil,
                revoked,
                PaperFile.of(FILE).sha256());
    }

    private static LicenceToChoose.Choice choice(String number) {
        return new LicenceToChoose.Choice(number, "揭阳市公安局", LocalDate.of(2020, 1, 5));
    }

    private BundleId draft(Actor who, IdCardNumber about, MatterCode... matters) {
        return draft(who, Map.of(EARLIER_DECISION, text(about.value())), matters);
    }

    private List<Offer> licences(Actor who, BundleId draft) {
        return offers(who, draft, MaterialSource.Kind.LICENCE);
    }
}
