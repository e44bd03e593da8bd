package onething.application.service.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.DECISION_DAY;
import static onething.application.service.SmallGuide.DECISION_NUMBER;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.bundle.RemoveMaterial;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.reuse.PreviewOffer;
import onething.application.port.in.reuse.TakeOffer;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.service.bundle.RemoveMaterialService;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.FormReport;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.OfferUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.reuse.Offer;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What a paper that is offered does for the form, and how it is looked at before it is taken.
class TakenPapersTest extends OfferFixture {

    private final PreviewOffer previewOffer =
            new PreviewOfferService(service.admission, finder, unmasked, files, service.store);
    private final RemoveMaterial removeMaterial =
            new RemoveMaterialService(service.access, service.bundles, service.offered, service.clock);

    // What it fills in.

    @Test
    void aTakenDecisionFillsInItsNumberAndItsDay() {
        var paper = decided();
        var draft = draft(Map.of(), ASSESSMENT);

        take(draft, paper);

        assertThat(answers(draft).text(DECISION_NUMBER)).contains(paper.number().value());
        assertThat(answers(draft).text(DECISION_DAY)).contains("2026-11-23");
        assertThat(form(draft).fromPapers()).containsExactlyInAnyOrder(DECISION_NUMBER, DECISION_DAY);
    }

    @Test
    void aSealedPaperIsSeenAndTakenWithItsSeal() {
        var paper = decided();
        var draft = draft(Map.of(), ASSESSMENT);
        var sealed = PaperFile.of("%PDF-1.7 with its seal".getBytes(UTF_8));
        service.matters.papers.keep(paper.id(), new SealedFiles(sealed, sealed));

        var offer = papers(draft).getFirst();
        var seen = now(previewOffer.preview(query(LI_NA, draft, offer, service.clock.instant())));

        assertThat(seen.size()).isEqualTo(sealed.bytes().length);
        assertThat(take(draft, paper).sha256()).isEqualTo(sealed.sha256());
    }

    @Test
    void itReplacesWhatWasTyped() {
        var paper = decided();
        var draft = draft(Map.of(DECISION_NUMBER, text("粤揭工伤〔2026〕1号")), ASSESSMENT);

        take(draft, paper);

        assertThat(answers(draft).text(DECISION_NUMBER)).contains(paper.number().value());
    }

    @Test
    void aFormThatSaysSomethingElseIsFaultyWhileThePaperIsThere() {
        var paper = decided();
        var draft = draft(Map.of(), ASSESSMENT);
        take(draft, paper);

        revise(draft, Map.of(DECISION_NUMBER, text("粤揭工伤〔2026〕1号")));

        assertThat(form(draft).faults()).anySatisfy(fault -> {
            assertThat(fault.path()).isEqualTo(DECISION_NUMBER.pointer());
            assertThat(fault.rule()).isEqualTo("not-the-paper");
        });
        assertThat(form(draft).fromPapers()).containsExactly(DECISION_DAY);
    }

    @Test
    void aClearedAnswerIsFilledInAgain() {
        var paper = decided();
        var draft = draft(Map.of(), ASSESSMENT);
        take(draft, paper);

        revise(draft, Map.of(), DECISION_NUMBER);

        assertThat(answers(draft).text(DECISION_NUMBER)).contains(paper.number().value());
    }

    @Test
    void whereTheServiceStoppedBeforeItFilledInTakingThePaperAgainDoes() {
        var paper = decided();
        var draft = draft(Map.of(), ASSESSMENT);
        take(draft, paper);
        var found = service.bundle(draft);
        var without = found.map(bundle -> {
            var whole = bundle.draft();
            return new Bundle.Draft(
                    whole.id(),
                    whole.guide(),
                    whole.applicant(),
                    whole.chosen(),
                    whole.answers().with(Map.of(), List.of(DECISION_NUMBER)),
                    whole.materials(),
                    whole.opened(),
                    whole.changed());
        });
        now(service.bundles.save(without));

        take(draft, paper);

        assertThat(answers(draft).text(DECISION_NUMBER)).contains(paper.number().value());
    }

    @Test
    void removingThePaperClearsWhatItSaid() {
        var paper = decided();
        var draft = draft(Map.of(), ASSESSMENT);
        var taken = take(draft, paper);

        now(removeMaterial.remove(
                new RemoveMaterial.Command(LI_NA, draft, service.bundle(draft).version(), taken.id())));

        assertThat(answers(draft).text(DECISION_NUMBER)).isEmpty();
        assertThat(answers(draft).text(DECISION_DAY)).isEmpty();
        assertThat(form(draft).fromPapers()).isEmpty();
    }

    @Test
    void ofTwoDecisionsTheLaterOneAnswersAndTheOtherOneWhenItIsRemoved() {
        var first = decided();
        service.clock.passes(Duration.ofDays(3));
        var second = decided();
        var draft = draft(Map.of(), ASSESSMENT);
        var taken = take(draft, second);
        take(draft, first);

        assertThat(answers(draft).text(DECISION_NUMBER))
                .contains(second.number().value());
        assertThat(answers(draft).text(DECISION_DAY)).contains("2026-11-26");

        now(removeMaterial.remove(
                new RemoveMaterial.Command(LI_NA, draft, service.bundle(draft).version(), taken.id())));
        assertThat(answers(draft).text(DECISION_NUMBER)).contains(first.number().value());
        assertThat(answers(draft).text(DECISION_DAY)).contains("2026-11-23");
    }

    // What it looks like.

    @Test
    void anOfferedPaperIsLookedAtAndNothingIsTaken() {
        var paper = decided();
        var draft = draft(Map.of(), ASSESSMENT);
        var offer = papers(draft).getFirst();

        var content = now(previewOffer.preview(query(LI_NA, draft, offer, service.clock.instant())));

        assertThat(content.mediaType()).isEqualTo("application/pdf");
        assertThat(now(content.bytes()
                        .map(bytes -> UTF_8.decode(bytes).toString())
                        .reduce(String::concat)))
                .isEqualTo("%PDF-1.7 " + paper.number());
        assertThat(service.bundle(draft).value().materials()).isEmpty();
        assertThat(papers(draft)).containsExactly(offer);
    }

    @Test
    void anOfferedFileOfAnEarlierBundleIsLookedAt() {
        service.aSubmittedBundle(LI_NA, DETERMINATION);
        var draft = draft(Map.of(), ASSESSMENT);
        var offer = offers(draft).stream()
                .filter(each -> each.what().kind() == MaterialSource.Kind.EARLIER)
                .findFirst()
                .orElseThrow();

        var content = now(previewOffer.preview(query(LI_NA, draft, offer, service.clock.instant())));

        assertThat(content.fileName()).isEqualTo(offer.fileName());
        assertThat(content.size())
                .isEqualTo(now(
                        content.bytes().map(bytes -> (long) bytes.remaining()).reduce(Long::sum)));
    }

    @Test
    void aPaperWithWholeNumbersIsLookedAtOnlyAfterAFreshProofAndTheReadIsRecorded() {
        decided(Map.of(PHONE, text("13800138000")));
        var draft = draft(Map.of(), ASSESSMENT);
        var offer = papers(draft).getFirst();
        var signedIn = service.clock.instant();
        service.clock.passes(Duration.ofMinutes(6));

        previewOffer
                .preview(query(LI_NA, draft, offer, signedIn))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        assertThat(now(service.fullViews.of(LI_NA.id()).collectList())).isEmpty();

        now(previewOffer.preview(query(LI_NA, draft, offer, service.clock.instant())));
        assertThat(now(service.fullViews.of(LI_NA.id()).collectList())).hasSize(1);
    }

    @Test
    void whatIsNotOfferedCannotBeLookedAt() {
        var paper = decided();
        var ofAnother = service.aDraft(WANG_WEI, ASSESSMENT).value().id();
        var query = new PreviewOffer.Query(
                WANG_WEI,
                service.clock.instant(),
                ofAnother,
                MaterialSource.Kind.PAPER,
                paper.id().value());

        previewOffer
                .preview(query)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new OfferUnknown(paper.id().value())));
    }

    @Test
    void nothingIsLookedAtForASubmittedBundleThatRequestsNothing() {
        var paper = decided();
        var submitted = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var query = new PreviewOffer.Query(
                LI_NA,
                service.clock.instant(),
                submitted.id(),
                MaterialSource.Kind.PAPER,
                paper.id().value());

        previewOffer
                .preview(query)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new OfferUnknown(paper.id().value())));
    }

    private PreviewOffer.Query query(Actor who, BundleId draft, Offer offer, Instant provenAt) {
        return new PreviewOffer.Query(
                who, provenAt, draft, offer.what().kind(), offer.what().reference());
    }

    private Paper decided() {
        return decided(Map.of());
    }

    private Paper decided(Map<FieldPath, Answer> answers) {
        return decided(LI_NA, answers);
    }

    private BundleId draft(Map<FieldPath, Answer> answers, MatterCode... matters) {
        return draft(LI_NA, answers, matters);
    }

    private FormReport revise(BundleId draft, Map<FieldPath, Answer> answers, FieldPath... cleared) {
        return now(service.reviseAnswers.revise(new ReviseAnswers.Command(
                        LI_NA, draft, service.bundle(draft).version(), answers, Set.of(cleared), Set.of())))
                .form();
    }

    private Answers answers(BundleId draft) {
        return service.bundle(draft).value().answers();
    }

    private FormReport form(BundleId draft) {
        return revise(draft, Map.of());
    }

    private List<Offer> papers(BundleId draft) {
        return papers(LI_NA, draft);
    }

    private List<Offer> offers(BundleId draft) {
        return offers(LI_NA, draft);
    }

    private Material take(BundleId draft, Paper paper) {
        UUID reference = paper.id().value();
        return now(takeOffer.take(new TakeOffer.Command(
                        LI_NA,
                        service.clock.instant(),
                        draft,
                        MaterialSource.Kind.PAPER,
                        reference,
                        Optional.empty(),
                        true)))
                .value();
    }
}
