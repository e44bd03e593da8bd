package onething.application.service.bundle;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.MONDAY_MORNING;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.everyAnswer;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.INSPECTION;
import static onething.application.service.SmallGuide.JIEYANG;
import static onething.application.service.SmallGuide.RONGCHENG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.bundle.SubmitBundle.Receipt;
import onething.application.port.in.bundle.VerifyReceipt;
import onething.application.port.in.bundle.VerifyReceipt.Verification;
import onething.application.service.ServiceInMemory;
import onething.domain.bundle.Bundle;
import onething.domain.matter.Standing;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.MaterialsMissing;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class SubmissionTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final SubmitBundle submitBundle = service.submitBundle;
    private final VerifyReceipt verifyReceipt = new VerifyReceiptService(service.bundles, service.guides);

    @Test
    void aCompleteDraftGetsItsNumberAndBecomesItsMatters() {
        var draft = service.aCompleteDraft(LI_NA, COMPLAINT, DETERMINATION);

        var receipt = now(submitBundle.submit(submission(draft)));

        assertThat(receipt.bundle().number().value()).startsWith("XS20261123000001");
        assertThat(receipt.bundle().received()).isEqualTo(MONDAY_MORNING);
        assertThat(receipt.matters())
                .extracting(matter -> matter.file().number().toString())
                .containsExactly(
                        receipt.bundle().number() + "-01", receipt.bundle().number() + "-02");
        assertThat(service.bundle(draft.value().id()).value()).isEqualTo(receipt.bundle());
        assertThat(service.matters.of(draft.value().id()).collectList().block()).hasSize(2);
    }

    @Test
    void eachMatterGoesToItsOfficeInTheDistrictThatTheFormNames() {
        var receipt = now(submitBundle.submit(submission(service.aCompleteDraft(LI_NA, COMPLAINT, DETERMINATION))));

        var complaint = receipt.matters().getFirst().file();
        assertThat(complaint.office()).isEqualTo(INSPECTION);
        assertThat(complaint.district()).isEqualTo(RONGCHENG);
        assertThat(receipt.matters().getLast().file().district()).isEqualTo(JIEYANG);
    }

    @Test
    void aMatterThatDependsOnAnotherOneOfTheBundleWaitsWithoutARunningClock() {
        var receipt = now(submitBundle.submit(submission(service.aCompleteDraft(LI_NA, DETERMINATION, ASSESSMENT))));

        assertThat(receipt.matters().getFirst().clocks()).hasSize(1);
        var assessment = receipt.matters().getLast();
        assertThat(assessment.standing()).isInstanceOf(Standing.AwaitingPrerequisite.class);
        assertThat(assessment.clocks()).isEmpty();
    }

    @Test
    void aMatterThatDependsOnAnEarlierDecisionIsReceivedAtOnce() {
        var receipt = now(submitBundle.submit(submission(service.aCompleteDraft(LI_NA, ASSESSMENT))));

        assertThat(receipt.matters().getFirst().standing()).isInstanceOf(Standing.Submitted.class);
    }

    @Test
    void theSameRequestSubmitsOnce() {
        var request = submission(service.aCompleteDraft(LI_NA, COMPLAINT));

        var first = now(submitBundle.submit(request));
        var again = now(submitBundle.submit(request));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void ofManyRequestsAtOnceOneSubmitsAndAllGetItsReceipt() {
        var request = submission(service.aCompleteDraft(LI_NA, COMPLAINT, DETERMINATION));

        var receipts = now(Flux.range(0, 20)
                .flatMap(_ -> submitBundle.submit(request), 20)
                .map(Receipt::bundle)
                .distinct()
                .collectList());

        assertThat(receipts).hasSize(1);
        assertThat(now(service.matters.of(request.bundle()).count())).isEqualTo(2);
    }

    @Test
    void anotherRequestDoesNotSubmitItAgain() {
        var draft = service.aCompleteDraft(LI_NA, COMPLAINT);
        now(submitBundle.submit(submission(draft)));

        submitBundle
                .submit(submission(draft))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleSubmitted(draft.value().id().value())));
    }

    @Test
    void aReceiptIsGenuineByItsNumberAndItsCodeTogetherOnly() {
        var receipt = now(submitBundle.submit(submission(service.aCompleteDraft(LI_NA, COMPLAINT))));
        var another = now(submitBundle.submit(submission(service.aCompleteDraft(LI_NA, COMPLAINT))));
        var number = receipt.bundle().number().value();

        assertThat(now(verifyReceipt.verify(number, receipt.bundle().code().shown()))
                        .genuine())
                .isTrue();
        for (var code : List.of("", "核验码", another.bundle().code().shown())) {
            var verified = now(verifyReceipt.verify(number, code));
            assertThat(verified)
                    .isEqualTo(new VerifyReceipt.Verification(number, false, Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void aKeyThatSubmittedAnotherBundleIsRefused() {
        var request = submission(service.aCompleteDraft(LI_NA, COMPLAINT));
        now(submitBundle.submit(request));
        var other = service.aCompleteDraft(LI_NA, COMPLAINT);

        submitBundle
                .submit(new SubmitBundle.Command(LI_NA, other.value().id(), other.version(), request.key(), false))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(request.key())));
    }

    @Test
    void everyFaultyFieldIsNamedAndNothingIsSubmitted() {
        var draft = service.aDraft(LI_NA, COMPLAINT);

        submitBundle
                .submit(submission(draft))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(((AnswersInvalid) ((Refused) error).refusal()).faults())
                        .extracting(Fault::path)
                        .containsExactlyInAnyOrder(
                                "/answers/worker/name", "/answers/dispute/district", "/answers/dispute/facts"));

        assertThat(service.bundle(draft.value().id())).isEqualTo(draft);
    }

    @Test
    void missingMaterialsAreNamed() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        var filledIn = now(service.reviseAnswers.revise(new ReviseAnswers.Command(
                LI_NA, draft.value().id(), draft.version(), everyAnswer(), Set.of(), Set.of())));

        submitBundle
                .submit(new SubmitBundle.Command(LI_NA, draft.value().id(), filledIn.version(), aKey(), false))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialsMissing(List.of("id-card", "contract"))));
    }

    @Test
    void aDraftThatChangedSinceItWasSeenIsNotSubmitted() {
        var draft = service.aCompleteDraft(LI_NA, COMPLAINT);
        now(service.reviseAnswers.revise(
                new ReviseAnswers.Command(LI_NA, draft.value().id(), draft.version(), Map.of(), Set.of(), Set.of())));

        submitBundle
                .submit(submission(draft))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(draft.version() + 1)));
    }

    @Test
    void aDraftThatCannotBeSubmittedUsesNoNumber() {
        StepVerifier.create(submitBundle.submit(submission(service.aDraft(LI_NA, COMPLAINT))))
                .verifyError(Refused.class);

        assertThat(service.aSubmittedBundle(LI_NA, COMPLAINT).number().value()).contains("000001");
    }

    @Test
    void aReceiptIsGenuineForEveryHolderOfItsNumber() {
        var bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);

        assertThat(now(verifyReceipt.verify(
                        bundle.number().value(), bundle.code().value())))
                .isEqualTo(new Verification(
                        bundle.number().value(), true, Optional.of(LocalDate.of(2026, 11, 23)), Optional.of("小“一件事”")));
    }

    @Test
    void anUnknownNumberIsNotGenuine() {
        service.aSubmittedBundle(LI_NA, COMPLAINT);

        for (var number : List.of("XS202611230000025", "XS20261123000001Y", "nonsense", "")) {
            assertThat(now(verifyReceipt.verify(number, "7K3QM-9XF2B")).genuine())
                    .as(number)
                    .isFalse();
        }
    }

    private static SubmitBundle.Command submission(Versioned<Bundle> draft) {
        return new SubmitBundle.Command(LI_NA, draft.value().id(), draft.version(), aKey(), false);
    }
}
