package onething.application.service.bundle;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onething.application.port.in.bundle.ChooseMatters;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.domain.bundle.BundleId;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Versions;
import onething.domain.refusal.Refusal.GuideReplaced;
import onething.domain.refusal.Refusal.MatterNotOffered;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// A draft is begun by one version of the guide and goes on by the next, which is in force from the day after.
class GuideReplacedTest {

    private static final BundleGuide FIRST = SmallGuide.aGuide();
    private static final BundleGuide SECOND = Versions.of(FIRST, 2, Versions.forNewCases("2026-11-24"));

    private final ServiceInMemory service = new ServiceInMemory(FIRST, SECOND);

    @Test
    void aDraftTakesTheVersionThatIsInForceWhenItIsOpened() {
        assertThat(service.aDraft(LI_NA, COMPLAINT).value().guide()).isEqualTo(FIRST.id());

        theNextDay();

        assertThat(service.aDraft(LI_NA, COMPLAINT).value().guide()).isEqualTo(SECOND.id());
    }

    @Test
    void aDraftThatIsSubmittedInTimeKeepsItsVersion() {
        var draft = service.aCompleteDraft(LI_NA, COMPLAINT);

        var receipt = now(submission(service, draft.value().id()));
        theNextDay();

        assertThat(receipt.bundle().guide()).isEqualTo(FIRST.id());
        assertThat(receipt.matters())
                .extracting(matter -> matter.file().guide())
                .containsExactly(FIRST.id());
    }

    @Test
    void aDraftIsNotSubmittedByRulesThatTheApplicantHasNotSeen() {
        var draft = service.aCompleteDraft(LI_NA, COMPLAINT).value();
        theNextDay();

        refusedAsReplaced(draft.id());

        var moved = service.bundle(draft.id()).value();
        assertThat(moved.guide()).isEqualTo(SECOND.id());
        assertThat(moved.answers()).isEqualTo(draft.answers());
        assertThat(moved.materials()).isEqualTo(draft.materials());
    }

    @Test
    void itIsSubmittedByTheNewVersionOnceTheApplicantHasReadIt() {
        var draft = service.aCompleteDraft(LI_NA, COMPLAINT).value();
        theNextDay();

        assertThat(now(read(draft.id())).bundle().guide()).isEqualTo(SECOND.id());
        var receipt = now(submission(service, draft.id()));

        assertThat(receipt.bundle().guide()).isEqualTo(SECOND.id());
        assertThat(receipt.matters())
                .extracting(matter -> matter.file().guide())
                .containsExactly(SECOND.id());
    }

    @Test
    void aDraftIsReadAgainOnlyOnce() {
        var draft = service.aDraft(LI_NA, COMPLAINT).value();
        theNextDay();

        var first = now(read(draft.id()));
        var second = now(read(draft.id()));

        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void whatIsFilledInOnTheDayAfterFollowsTheNewVersion() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        theNextDay();

        var revised = now(service.reviseAnswers.revise(
                new ReviseAnswers.Command(LI_NA, draft.value().id(), draft.version(), Map.of(), Set.of(), Set.of())));

        assertThat(revised.draft().guide()).isEqualTo(SECOND.id());
    }

    @Test
    void aMatterThatIsNoLongerOfferedIsNamedAndAnotherChoiceFollowsTheNewVersion() {
        var without = Versions.of(
                FIRST,
                2,
                SECOND.about().inForce(),
                FIRST.matters().stream()
                        .filter(matter -> !matter.code().equals(COMPLAINT))
                        .toList());
        var changed = new ServiceInMemory(FIRST, without);
        var draft = changed.aCompleteDraft(LI_NA, COMPLAINT);
        changed.clock.passes(Duration.ofDays(1));

        submission(changed, draft.value().id())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(
                        new MatterNotOffered("complaint", List.of("determination", "assessment", "reassessment"))));
        assertThat(changed.bundle(draft.value().id()).value().guide())
                .as("the draft can still be read as it was")
                .isEqualTo(FIRST.id());

        ChooseMatters choose =
                new ChooseMattersService(changed.access, changed.bundles, changed.offered, changed.clock);
        var chosen = now(choose.choose(
                new ChooseMatters.Command(LI_NA, draft.value().id(), draft.version(), List.of("determination"))));

        assertThat(chosen.value().guide()).isEqualTo(without.id());
        assertThat(chosen.value().chosen()).containsExactly(DETERMINATION);
    }

    private void refusedAsReplaced(BundleId draft) {
        submission(service, draft)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new GuideReplaced(LocalDate.of(2026, 11, 24))));
    }

    private void theNextDay() {
        service.clock.passes(Duration.ofDays(1));
    }

    private Mono<ReadBundle.Found> read(BundleId draft) {
        return service.readBundle.read(new ReadBundle.Query(LI_NA, draft));
    }

    private static Mono<SubmitBundle.Receipt> submission(ServiceInMemory service, BundleId draft) {
        return service.submitBundle.submit(
                new SubmitBundle.Command(LI_NA, draft, service.bundle(draft).version(), aKey(), false));
    }
}
