package onething.application.service.upload;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.EARLIER_DECISION;
import static onething.application.service.SmallGuide.PHONE;
import static onething.application.service.SmallGuide.RECOGNITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.paper.IssuedPapers;
import onething.domain.code.OutcomeCode;
import onething.domain.material.MaterialSource;
import onething.domain.refusal.Refusal.StepUpRequired;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// Papers of this service, offered where a matter asks for them.
class OfferedPapersTest extends OfferFixture {

    @Test
    void aDecisionThatStandsIsOfferedAsTheMaterialThatItIs() {
        decided(LI_NA, Map.of());

        assertThat(papers(LI_NA, draft(LI_NA, ASSESSMENT))).singleElement().satisfies(offer -> {
            assertThat(offer.what().title()).isEqualTo("决定书");
            assertThat(offer.meets()).containsExactly(RECOGNITION);
            assertThat(offer.what().issued()).contains(LocalDate.of(2026, 11, 23));
        });
    }

    @Test
    void nothingIsOfferedToAMatterThatDoesNotRequestIt() {
        decided(LI_NA, Map.of());

        assertThat(papers(LI_NA, draft(LI_NA, COMPLAINT))).isEmpty();
    }

    @Test
    void aDecisionAboutAnotherPersonIsNotOffered() {
        decided(LI_NA, Map.of(EARLIER_DECISION, text(ANOTHERS.value())));

        assertThat(offers(LI_NA, draft(LI_NA, ASSESSMENT))).isEmpty();
    }

    @Test
    void anotherApplicantIsOfferedNothingOfIt() {
        decided(LI_NA, Map.of());

        assertThat(offers(WANG_WEI, draft(WANG_WEI, ASSESSMENT))).isEmpty();
    }

    @Test
    void thePersonIsOfferedTheDecisionThatTheEmployerAskedFor() {
        account(LI_NA, "李娜", NUMBER);
        decided(A_FACTORY, Map.of(EARLIER_DECISION, text(NUMBER.value())));

        var draft = draft(LI_NA, Map.of(EARLIER_DECISION, text(NUMBER.value())), ASSESSMENT);

        assertThat(offers(LI_NA, draft))
                .singleElement()
                .extracting(offer -> offer.what().kind())
                .isEqualTo(MaterialSource.Kind.PAPER);
    }

    @Test
    void aNumberThatTheEmployerTypedForAnotherNameShowsNothing() {
        account(WANG_WEI, "王伟", NUMBER);
        decided(A_FACTORY, Map.of(EARLIER_DECISION, text(NUMBER.value())));

        var draft = draft(WANG_WEI, Map.of(EARLIER_DECISION, text(NUMBER.value())), ASSESSMENT);

        assertThat(offers(WANG_WEI, draft)).isEmpty();
    }

    @Test
    void aTakenDecisionIsAMaterialWithItsSourceAndTheConsentIsRecorded() {
        var paper = decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);

        var taken = take(LI_NA, draft, papers(LI_NA, draft).getFirst());

        assertThat(service.bundle(draft).value().materials()).containsExactly(taken);
        assertThat(taken.meets()).containsExactly(RECOGNITION);
        assertThat(taken.fileName().value()).isEqualTo("决定书.pdf");
        assertThat(taken.source()).hasValueSatisfying(source -> {
            assertThat(source.number().value()).isEqualTo(paper.number().value());
            assertThat(source.outcome()).contains(new OutcomeCode("recognised"));
            assertThat(source.consentedBy()).isEqualTo(LI_NA.id());
            assertThat(source.consented()).isEqualTo(service.clock.instant());
        });
        assertThat(now(consents.of(LI_NA.id()).collectList())).singleElement().satisfies(consent -> {
            assertThat(consent.what().takenBy(consent.consentedBy(), consent.at()))
                    .isEqualTo(taken.source().orElseThrow().deciding(Optional.empty()));
            assertThat(consent.bundle()).isEqualTo(draft);
            assertThat(consent.textVersion()).isEqualTo("2026-11");
        });
        assertThat(papers(LI_NA, draft)).as("it is there already").isEmpty();
    }

    @Test
    void takingItTwiceGivesTheSameMaterial() {
        decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);
        var offer = papers(LI_NA, draft).getFirst();

        assertThat(take(LI_NA, draft, offer)).isEqualTo(take(LI_NA, draft, offer));
        assertThat(now(consents.of(LI_NA.id()).collectList())).hasSize(1);
    }

    @Test
    void aPaperWithWholeNumbersNeedsAFreshProof() {
        decided(LI_NA, Map.of(PHONE, text("13800138000")));
        var draft = draft(LI_NA, ASSESSMENT);
        var offer = papers(LI_NA, draft).getFirst();
        var signedIn = service.clock.instant();
        service.clock.passes(Duration.ofMinutes(6));

        taking(LI_NA, draft, offer.what().kind(), offer.what().reference(), signedIn, true)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        assertThat(now(consents.of(LI_NA.id()).collectList())).isEmpty();
    }

    @Test
    void fivePapersCostAsManyReadsAsOne() {
        decided(LI_NA, Map.of());
        var ofOne = readsForTheList();
        for (int more = 0; more < 4; more++) {
            decided(LI_NA, Map.of());
        }

        assertThat(papers(LI_NA, draft(LI_NA, ASSESSMENT))).hasSize(5);
        assertThat(readsForTheList()).isEqualTo(ofOne);
    }

    @Test
    void takingAPaperReadsNoFilesOfEarlierBundles() {
        decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);
        var offer = papers(LI_NA, draft).getFirst();
        var reads = new ArrayList<String>();

        var request = now(service.admission.requested(LI_NA, draft));
        now(counting(reads)
                .find(LI_NA, request, offer.what().kind(), offer.what().reference()));

        assertThat(reads)
                .containsExactlyInAnyOrder(
                        "IssuedPapers.of", "Bundles.findAll", "Matters.findAll", "IssuedPapers.ofMatters");
    }

    private List<String> readsForTheList() {
        var reads = new ArrayList<String>();
        var request = now(service.admission.requested(LI_NA, draft(LI_NA, ASSESSMENT)));
        now(counting(reads).find(LI_NA, request).collectList());
        return reads;
    }

    private OfferFinder counting(List<String> reads) {
        return new OfferFinder(
                service.access,
                counted(Bundles.class, service.bundles, reads),
                counted(Matters.class, service.matters, reads),
                counted(IssuedPapers.class, service.matters.papers, reads),
                platform,
                service.guides,
                service.offered);
    }

    /// The port, with the name of each call added to the list.
    private static <T> T counted(Class<T> port, T adapter, List<String> calls) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    calls.add(port.getSimpleName() + "." + method.getName());
                    return method.invoke(adapter, arguments);
                }));
    }
}
