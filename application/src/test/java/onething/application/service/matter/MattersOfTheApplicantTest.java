package onething.application.service.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.NAME;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.matter.ConfirmExam;
import onething.application.port.in.matter.ListMatters;
import onething.application.port.in.matter.ReadDeadlines;
import onething.application.port.in.matter.ReadMatter;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.in.matter.SimulateMatter;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.ServiceInMemory;
import onething.domain.bundle.BundleId;
import onething.domain.deadline.Simulation;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.material.MaterialId;
import onething.domain.matter.Standing;
import onething.domain.matter.Tab;
import onething.domain.matter.action.ActionInput.Details;
import onething.domain.matter.action.Exam;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.MaterialUnknown;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class MattersOfTheApplicantTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final ListMatters listMatters = new ListMattersService(service.matters, service.contexts);
    private final ReadMatter readMatter = new ReadMatterService(
            service.access, service.contexts, service.bundles, new ReachedPoints(service.ratings));
    private final ReadTimeline readTimeline =
            new ReadTimelineService(service.access, service.contexts, service.recorder, service.links);
    private final ReadDeadlines readDeadlines = new ReadDeadlinesService(service.access, service.contexts);
    private final SupplementMatter supplementMatter =
            new SupplementMatterService(service.access, service.bundles, service.acts);
    private final WithdrawMatter withdrawMatter = new WithdrawMatterService(service.access, service.acts);
    private final ConfirmExam confirmExam = new ConfirmExamService(service.access, service.acts);

    // Followed.

    @Test
    void aTabListsItsMattersWithTheirNextDueDate() {
        service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);

        var page =
                now(listMatters.list(new ListMatters.Query(LI_NA, Optional.of(Tab.IN_PROGRESS), Optional.empty(), 10)));

        assertThat(page.total()).isEqualTo(2);
        var row = page.items().getFirst();
        assertThat(row.stage()).isEqualTo("受理审查");
        assertThat(row.countdowns().getFirst().committed().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void anEmptyTabIsAnEmptyPage() {
        service.aSubmittedBundle(LI_NA, COMPLAINT);

        var page = now(listMatters.list(new ListMatters.Query(LI_NA, Optional.of(Tab.RETURNED), Optional.empty(), 10)));

        assertThat(page.items()).isEmpty();
    }

    @Test
    void aMatterShowsItsOfficeItsDueDateAndTheApplicantsActions() {
        var found = read(service.aMatter(LI_NA, DETERMINATION));

        assertThat(found.office().code()).isEqualTo(WORK_INJURY);
        assertThat(found.stage().title()).isEqualTo("受理审查");
        assertThat(found.countdowns()).hasSize(1);
        assertThat(found.possible()).extracting(action -> action.code().value()).containsExactly("withdraw");
        assertThat(found.rateable()).isEmpty();
    }

    @Test
    void theTimelineIsInTheWordsOfTheGuide() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");

        readTimeline
                .read(new ReadTimeline.Query(LI_NA, id(matter)))
                .map(entry -> entry.action() + " " + entry.stage() + " "
                        + entry.paper().orElse("-"))
                .as(StepVerifier::create)
                .expectNext("收件 受理审查 -", "ACCEPT 办理 受理通知书")
                .verifyComplete();
    }

    @Test
    void everyClockIsExplainedDayByDayIncludingStoppedOnes() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");

        var clocks = now(
                readDeadlines.read(new ReadDeadlines.Query(LI_NA, id(matter))).collectList());

        assertThat(clocks).hasSize(2);
        assertThat(clocks.getFirst().clock().isRunning()).isFalse();
        assertThat(clocks.getFirst().statutory()).isPresent();
        assertThat(clocks.getLast().statutory()).isEmpty();
        var ledger = clocks.getLast().committed().orElseThrow();
        assertThat(ledger.rows()).isNotEmpty();
        assertThat(ledger.sentences()).isNotEmpty();
    }

    @Test
    void aSimulationShowsTheClocksAndStoresNothing() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var asked = service.clock.instant().plus(Duration.ofDays(1));
        var steps = List.<Simulation.SimulationStep>of(
                new Simulation.SimulationStep.RequestSupplement(asked),
                new Simulation.SimulationStep.Supplement(asked.plus(Duration.ofDays(7))));

        var outcomes = now(new SimulateMatterService(service.access, service.contexts)
                .simulate(new SimulateMatter.Query(DETERMINER, id(matter), steps))
                .collectList());

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome.refusal()).isEmpty());
        var before = outcomes.getFirst().clocks().getFirst();
        assertThat(before.clock()).isEqualTo(matter.value().matter().clocks().getFirst());
        assertThat(outcomes.get(1).clocks().getFirst().clock().isPaused()).isTrue();
        assertThat(outcomes.get(1).clocks())
                .extracting(each -> each.clock().rule().code().value())
                .contains("window");
        assertThat(outcomes.getLast()
                        .clocks()
                        .getFirst()
                        .statutory()
                        .orElseThrow()
                        .day())
                .isAfter(before.statutory().orElseThrow().day());
        assertThat(before.sentences()).isNotEmpty();
        assertThat(service.matter(id(matter))).isEqualTo(matter);
    }

    @Test
    void aStepThatWouldBeRefusedIsNotExplainedAgain() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var steps = List.<Simulation.SimulationStep>of(new Simulation.SimulationStep.Stop(service.clock.instant()));

        var refused = now(new SimulateMatterService(service.access, service.contexts)
                        .simulate(new SimulateMatter.Query(DETERMINER, id(matter), steps))
                        .collectList())
                .getLast();

        assertThat(refused.refusal()).isPresent();
        assertThat(refused.clocks()).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock.statutory()).isPresent();
            assertThat(clock.sentences()).isEmpty();
        });
    }

    // Supplemented.

    @Test
    void aSupplementAnswersTheNoticeAndTheMatterReturnsToItsStage() {
        var returned = aReturnedMatter();
        var clearer =
                service.handIn(LI_NA, bundleOf(returned), "清晰.pdf", DIAGNOSIS).value();

        var matter = now(supplementMatter.supplement(
                supplement(returned, Set.of(clearer.id()), Map.of(NAME, new Answer.Text("李娜娜")))));

        assertThat(matter.value().standing()).isInstanceOf(Standing.Submitted.class);
        assertThat(matter.value()
                        .corrected(service.bundle(bundleOf(returned)).value().answers())
                        .text(NAME))
                .contains("李娜娜");
        assertThat(matter.version()).isEqualTo(returned.version() + 1);
    }

    @Test
    void everythingStillMissingIsNamed() {
        var returned = aReturnedMatter();

        supplementMatter
                .supplement(supplement(returned, Set.of(), Map.of()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(((InputsInvalid) ((Refused) error).refusal()).faults())
                        .extracting(Fault::path)
                        .containsExactlyInAnyOrder("/materials", "/corrections/worker/name"));
    }

    @Test
    void aFileOfAnotherBundleIsUnknown() {
        var nothing = new MaterialId(new UUID(1, 2));

        supplementMatter
                .supplement(supplement(aReturnedMatter(), Set.of(nothing), Map.of()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialUnknown(nothing.value())));
    }

    @Test
    void aSupplementNeedsANotice() {
        supplementMatter
                .supplement(supplement(service.aMatter(LI_NA, DETERMINATION), Set.of(), Map.of()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new ActionNotLawful("supplement", "submitted", "intake", List.of("withdraw"))));
    }

    // Withdrawn.

    @Test
    void withdrawingAMatterClosesTheOneThatWaitedForIt() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION, ASSESSMENT);

        now(withdrawMatter.withdraw(withdrawal(service.matter(bundle, DETERMINATION))));

        assertThat(service.matter(bundle, DETERMINATION).value().matter().standing())
                .isInstanceOf(Standing.Withdrawn.class);
        assertThat(service.matter(bundle, ASSESSMENT).value().matter().standing())
                .isEqualTo(new Standing.Closed(
                        service.matter(bundle, ASSESSMENT)
                                .value()
                                .matter()
                                .standing()
                                .stage(),
                        Optional.empty(),
                        new Text("未获工伤认定")));
    }

    @Test
    void aDecidedMatterCannotBeWithdrawn() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.decide(DETERMINER, id(matter), "recognised");

        withdrawMatter
                .withdraw(withdrawal(service.matter(id(matter))))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ActionNotLawful("withdraw", "decided", "service", List.of())));
    }

    @Test
    void aWithdrawalOfAnOldVersionIsRefused() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");

        withdrawMatter
                .withdraw(withdrawal(matter))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(matter.version() + 1)));
    }

    // Examined.

    @Test
    void anExamWaitsOnTheFirstTabUntilItIsConfirmed() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");
        now(service.actOnMatter.act(examOn(service.matter(id(matter)))));
        assertThat(service.matter(id(matter)).value().matter().tab()).isEqualTo(Tab.TODO);

        var confirmed = now(confirmExam.confirm(new ConfirmExam.Command(
                LI_NA, id(matter), service.matter(id(matter)).version())));

        assertThat(confirmed.value().tab()).isEqualTo(Tab.IN_PROGRESS);
    }

    @Test
    void thereIsNoExamToConfirmBeforeOneIsSet() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        confirmExam
                .confirm(new ConfirmExam.Command(LI_NA, id(matter), matter.version()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new ActionNotLawful("confirm-exam", "submitted", "intake", List.of("withdraw"))));
    }

    private ReadMatter.Found read(Versioned<MatterRecord> matter) {
        return now(readMatter.read(new ReadMatter.Query(LI_NA, id(matter))));
    }

    private Versioned<MatterRecord> aReturnedMatter() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.clock.passes(Duration.ofHours(1));
        service.requestSupplement(DETERMINER, matter);
        return service.matter(id(matter));
    }

    private static BundleId bundleOf(Versioned<MatterRecord> matter) {
        return matter.value().matter().file().bundle();
    }

    private static SupplementMatter.Command supplement(
            Versioned<MatterRecord> matter, Collection<MaterialId> materials, Map<FieldPath, Answer> corrections) {
        return new SupplementMatter.Command(
                LI_NA, id(matter), matter.version(), new LinkedHashSet<>(materials), corrections, Map.of(), Text.NONE);
    }

    private static WithdrawMatter.Command withdrawal(Versioned<MatterRecord> matter) {
        return new WithdrawMatter.Command(LI_NA, id(matter), matter.version(), new Text("已经和解"));
    }

    private static ActOnMatter.Command examOn(Versioned<MatterRecord> matter) {
        var exam = new Exam(LocalDateTime.of(2026, 12, 1, 9, 30), new Line("市人民医院"), false);
        return ServiceInMemory.command(
                DETERMINER,
                matter,
                "schedule-exam",
                "",
                new Details(Optional.empty(), Optional.empty(), Optional.of(exam), Optional.empty(), Optional.empty()));
    }
}
