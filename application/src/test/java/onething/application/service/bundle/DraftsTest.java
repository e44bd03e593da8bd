package onething.application.service.bundle;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.everyAnswer;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.FACTS;
import static onething.application.service.SmallGuide.NAME;
import static onething.application.service.SmallGuide.REASSESSMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ChooseMatters;
import onething.application.port.in.bundle.DiscardBundle;
import onething.application.port.in.bundle.ListBundles;
import onething.application.port.in.bundle.OpenBundle;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.service.ServiceInMemory;
import onething.domain.bundle.Bundle;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.GuideUnknown;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.MatterNotOffered;
import onething.domain.refusal.Refusal.MattersExclude;
import onething.domain.refusal.Refusal.NoMatterChosen;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class DraftsTest {

    private static final List<String> OFFERED = List.of("complaint", "determination", "assessment", "reassessment");

    private final ServiceInMemory service = new ServiceInMemory();
    private final OpenBundle openBundle = service.openBundle;
    private final ReviseAnswers reviseAnswers = service.reviseAnswers;
    private final ChooseMatters chooseMatters =
            new ChooseMattersService(service.access, service.bundles, service.offered, service.clock);
    private final DiscardBundle discardBundle = new DiscardBundleService(service.access, service.bundles);
    private final ReadBundle readBundle = service.readBundle;
    private final ListBundles listBundles = new ListBundlesService(service.bundles);

    // Opened.

    @Test
    void aDraftHoldsItsMattersInTheOrderOfTheGuide() {
        var draft = now(openBundle.open(opening("determination", "complaint")));

        assertThat(draft.value().chosen()).containsExactly(COMPLAINT, DETERMINATION);
        assertThat(draft.value().applicant()).isEqualTo(LI_NA.id());
    }

    @Test
    void anEnterpriseOpensADraftLikeAPerson() {
        assertThat(service.aDraft(A_FACTORY, DETERMINATION).value().applicant()).isEqualTo(A_FACTORY.id());
    }

    @Test
    void theSameRequestOpensOneDraft() {
        var request = opening("complaint");

        var first = now(openBundle.open(request));
        var second = now(openBundle.open(request));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aKeyIsRefusedForOtherMatters() {
        var request = opening("complaint");
        now(openBundle.open(request));

        openBundle
                .open(new OpenBundle.Command(LI_NA, "small", List.of("determination"), request.key()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(request.key())));
    }

    @Test
    void noDraftIsOpenedWithoutAMatterOrForAnUnknownOne() {
        refuses(opening(), new NoMatterChosen(OFFERED));
        refuses(opening("complaint", "divorce"), new MatterNotOffered("divorce", OFFERED));
        refuses(
                opening("assessment", "reassessment"),
                new MattersExclude(ASSESSMENT.value(), REASSESSMENT.value(), "不能同时申请"));
    }

    @Test
    void anUnknownGuideIsRefusedInAnySpelling() {
        for (var code : List.of("other", "Not A Code", "")) {
            refuses(
                    new OpenBundle.Command(LI_NA, code, List.of("complaint"), aKey()),
                    new GuideUnknown(code, List.of("small")));
        }
    }

    @Test
    void staffFileNoBundles() {
        refuses(new OpenBundle.Command(INSPECTOR, "small", List.of("complaint"), aKey()), new RoleLacking("APPLICANT"));
    }

    // Filled in.

    @Test
    void anIncompleteFormIsSavedAndTheResultSaysWhatItLacks() {
        var draft = service.aDraft(LI_NA, COMPLAINT);

        var revised = now(reviseAnswers.revise(revision(draft, Map.of(NAME, new Answer.Text("李娜")))));

        assertThat(revised.draft().answers().text(NAME)).contains("李娜");
        assertThat(revised.form().faults())
                .extracting(Fault::path)
                .containsExactlyInAnyOrder("/answers/dispute/district", "/answers/dispute/facts");
        assertThat(revised.version()).isEqualTo(draft.version() + 1);
    }

    @Test
    void fieldsAndSectionsAreClearedBeforeNewAnswersAreWritten() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        now(reviseAnswers.revise(revision(draft, everyAnswer())));

        var revised = now(reviseAnswers.revise(new ReviseAnswers.Command(
                LI_NA,
                draft.value().id(),
                draft.version() + 1,
                Map.of(FACTS, new Answer.Text("改了")),
                Set.of(NAME),
                Set.of(new SectionCode("dispute")))));

        assertThat(revised.draft().answers().values().keySet())
                .containsExactlyInAnyOrder(FACTS, FieldPath.of("injury.decisionNumber"));
    }

    @Test
    void anAnswerThatADraftCannotHoldIsRefusedAndNothingIsSaved() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        var nonsense = Map.<FieldPath, Answer>of(
                FieldPath.of("worker.shoeSize"),
                new Answer.Number(BigDecimal.TEN),
                FACTS,
                new Answer.Text("长".repeat(201)),
                NAME,
                new Answer.Flag(true));

        reviseAnswers
                .revise(revision(draft, nonsense))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(faults(error))
                        .extracting(Fault::path)
                        .containsExactlyInAnyOrder(
                                "/answers/worker/shoeSize", "/answers/dispute/facts", "/answers/worker/name"));

        assertThat(service.bundle(draft.value().id())).isEqualTo(draft);
    }

    @Test
    void aChangeOfAnOldVersionIsRefusedWithTheCurrentOne() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        now(reviseAnswers.revise(revision(draft, everyAnswer())));

        reviseAnswers
                .revise(revision(draft, Map.of()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(draft.version() + 1)));
    }

    // Chosen again.

    @Test
    void answersForAnUntickedMatterAreKept() {
        var draft = service.aCompleteDraft(LI_NA, COMPLAINT, DETERMINATION);

        var changed = now(chooseMatters.choose(choice(draft, "determination")));

        assertThat(changed.value().chosen()).containsExactly(DETERMINATION);
        assertThat(changed.value().answers()).isEqualTo(draft.value().answers());
        assertThat(changed.value().materials()).isEqualTo(draft.value().materials());
    }

    @Test
    void mattersThatExcludeEachOtherAreNotChosen() {
        var draft = service.aDraft(LI_NA, ASSESSMENT);

        chooseMatters
                .choose(choice(draft, "assessment", "reassessment"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new MattersExclude(ASSESSMENT.value(), REASSESSMENT.value(), "不能同时申请")));
    }

    // Read, listed, deleted.

    @Test
    void aSubmittedBundleIsReadWithItsMatters() {
        var submitted = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);

        var found = now(readBundle.read(new ReadBundle.Query(LI_NA, submitted.id())));

        assertThat(found.form().isClean()).isTrue();
        assertThat(found.matters())
                .extracting(matter -> matter.file().code())
                .containsExactly(COMPLAINT, DETERMINATION);
    }

    @Test
    void bundlesAreListedLastChangedFirst() {
        var first = service.aDraft(LI_NA, COMPLAINT);
        service.clock.passes(Duration.ofMinutes(1));
        var second = service.aDraft(LI_NA, DETERMINATION);
        service.aDraft(A_FACTORY, DETERMINATION);

        var page = now(listBundles.list(new ListBundles.Query(LI_NA, Optional.empty(), 10)));

        assertThat(page.items()).containsExactly(second, first);
    }

    @Test
    void aDiscardedDraftIsDeleted() {
        var draft = service.aDraft(LI_NA, COMPLAINT);
        now(discardBundle.discard(discarding(draft)).thenReturn(true));

        readBundle
                .read(new ReadBundle.Query(LI_NA, draft.value().id()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleUnknown(draft.value().id().value())));
    }

    @Test
    void aSubmittedBundleCannotBeChanged() {
        var id = service.aSubmittedBundle(LI_NA, COMPLAINT).id();
        var submitted = service.bundle(id);
        var refusal = refusedWith(new BundleSubmitted(id.value()));

        StepVerifier.create(reviseAnswers.revise(revision(submitted, everyAnswer())))
                .verifyErrorSatisfies(refusal);
        StepVerifier.create(chooseMatters.choose(choice(submitted, "complaint")))
                .verifyErrorSatisfies(refusal);
        StepVerifier.create(discardBundle.discard(discarding(submitted))).verifyErrorSatisfies(refusal);
    }

    private void refuses(OpenBundle.Command command, Refusal refusal) {
        openBundle.open(command).as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }

    private static List<Fault> faults(Throwable error) {
        return ((AnswersInvalid) ((Refused) error).refusal()).faults();
    }

    private static OpenBundle.Command opening(String... matters) {
        return new OpenBundle.Command(LI_NA, "small", List.of(matters), aKey());
    }

    private static ReviseAnswers.Command revision(Versioned<Bundle> draft, Map<FieldPath, Answer> changed) {
        return new ReviseAnswers.Command(LI_NA, draft.value().id(), draft.version(), changed, Set.of(), Set.of());
    }

    private static ChooseMatters.Command choice(Versioned<Bundle> draft, String... matters) {
        return new ChooseMatters.Command(LI_NA, draft.value().id(), draft.version(), List.of(matters));
    }

    private static DiscardBundle.Command discarding(Versioned<Bundle> draft) {
        return new DiscardBundle.Command(LI_NA, draft.value().id(), draft.version());
    }
}
