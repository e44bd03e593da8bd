package onething.domain.guide.check;

import static onething.domain.guide.ActionFixture.action;
import static onething.domain.guide.ActionFixture.end;
import static onething.domain.guide.ActionFixture.start;
import static onething.domain.guide.ActionFixture.stop;
import static onething.domain.guide.GuideFixtures.aDetermination;
import static onething.domain.guide.GuideFixtures.anAssessment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onething.domain.code.StageCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.guide.ActionFixture;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.MatterGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.Stage;
import onething.domain.procedure.StandingKind;
import onething.domain.procedure.Target;
import onething.domain.procedure.Target.End;
import onething.domain.refusal.Fault;
import org.junit.jupiter.api.Test;

class ProcedureCheckTest {

    private static final String STAGES = "/matters/assessment/procedure/stages/";

    @Test
    void aConsistentProcedureHasNoFault() {
        assertThat(Checks.faultsOf(aDetermination())).isEmpty();
        assertThat(Checks.faultsOf(anAssessment())).isEmpty();
    }

    @Test
    void aDecisionThatCannotBeServedIsADeadEnd() {
        var broken = Changed.without(anAssessment(), "service", "serve");

        assertThat(Checks.faultsOf(broken))
                .extracting(Fault::path, Fault::rule)
                .containsExactly(tuple(STAGES + "service", "dead-end"));
        assertThat(Checks.faultsOf(broken).getFirst().detail())
                .as("the fault tells the way into the dead end")
                .isEqualTo("decided：永远不能办结：receive → accept → conclude");
    }

    @Test
    void aReturnThatOnlyTheApplicantCanEndIsAFault() {
        var broken = Changed.without(anAssessment(), "check", "abandon");

        assertThat(faults(broken)).containsExactly(STAGES + "check waits-for-applicant");
    }

    @Test
    void aReturnNeedsAWayBack() {
        assertThat(faults(Changed.without(anAssessment(), "check", "supplement")))
                .containsExactly(STAGES + "check no-way-back");
    }

    @Test
    void aSuspensionNeedsAWayBack() {
        assertThat(faults(Changed.without(anAssessment(), "assess", "resume"))).contains(STAGES + "assess no-way-back");
    }

    @Test
    void everyActionNamesItsClockEffect() {
        var broken = Changed.action(anAssessment(), "assess", "record-no-show", Changed.effects());

        assertThat(faults(broken)).containsExactly(STAGES + "assess/actions/record-no-show/effects no-clock-effect");
    }

    @Test
    void everyEndHasItsDocument() {
        var broken = Changed.action(anAssessment(), "check", "refuse", Changed.withoutPaper());

        assertThat(faults(broken)).containsExactly(STAGES + "check/actions/refuse/paper no-paper");
    }

    @Test
    void aClockThatDoesNotRunCannotBeStopped() {
        var broken = Changed.action(anAssessment(), "check", "accept", Changed.effects(stop("check"), stop("window")));

        assertThat(faults(broken)).containsExactly(STAGES + "check/actions/accept/effects clock-effect");
    }

    @Test
    void aClockThatRunsCannotBeStarted() {
        var broken = Changed.action(anAssessment(), "check", "accept", Changed.effects(stop("check"), start("assess")));

        assertThat(Checks.faultsOf(broken))
                .extracting(Fault::detail)
                .containsExactly("start:assess, which runs already: receive");
    }

    @Test
    void aRepeatableActionRequiresThatItsClockDoesNotRun() {
        var again = action("ask-witness", ActionKind.ADVANCE)
                .in(StandingKind.UNDER_WAY)
                .effects(start("employer"))
                .guide();

        assertThat(faults(Changed.with(anAssessment(), "assess", again)))
                .containsExactly(STAGES + "assess/actions/ask-witness/effects clock-effect");
    }

    @Test
    void noClockRunsAfterTheEnd() {
        var broken = Changed.action(anAssessment(), "check", "refuse", Changed.effects(stop("check")));

        assertThat(faults(broken)).containsExactly(STAGES + "check/actions/refuse/effects clock-left-running");
    }

    @Test
    void aClockPausedForASupplementGoesOnWithIt() {
        var broken = Changed.action(
                anAssessment(),
                "check",
                "supplement",
                Changed.effects(stop("window"), ActionFixture.supplemented("check")));

        assertThat(faults(broken)).contains("/matters/assessment/procedure/clocks/assess clock-left-standing");
    }

    @Test
    void anExamCanBeConfirmed() {
        assertThat(faults(Changed.without(anAssessment(), "assess", "confirm-exam")))
                .containsExactly(STAGES + "assess unconfirmable");
    }

    /// The rule that no one ends a matter for an exam whose time did not suit finds the ground by this code.
    @Test
    void theGroundOfAMissedExamHasTheCodeThatItsRuleKnows() {
        var renamed = Changed.action(anAssessment(), "assess", "terminate", Changed.ground("absent", "不参加鉴定"));

        assertThat(Checks.faultsOf(renamed))
                .extracting(Fault::path, Fault::detail)
                .containsExactly(tuple(STAGES + "assess/actions/record-no-show", "这个环节的终止须有这个代码的法定事由：no-show"));
    }

    @Test
    void aMissedExamThatNobodyRecordsIsNoGround() {
        var broken = Changed.without(anAssessment(), "assess", "record-no-show");

        assertThat(faults(broken)).containsExactly(STAGES + "assess/actions/terminate/grounds kind");
    }

    @Test
    void everyStageIsReached() {
        var stages = new ArrayList<>(anAssessment().procedure().stages());
        stages.add(new Stage(new StageCode("archive"), "归档", Stage.Kind.HANDLING, List.of(), ActionFixture.SOURCE));

        assertThat(faults(Changed.stages(anAssessment(), stages))).containsExactly(STAGES + "archive unreachable");
    }

    @Test
    void everyActionIsPossibleSomewhere() {
        var never = action("resume-early", ActionKind.RESUME)
                .in(StandingKind.SUSPENDED)
                .to(new Target.Back())
                .inputs(ActionFixture.input("causeEnded", new FieldKind.Day(false, null, null)))
                .guide();

        assertThat(faults(Changed.with(anAssessment(), "check", never)))
                .containsExactly(STAGES + "check/actions/resume-early unreachable");
    }

    @Test
    void aResumptionAsksForTheDayOnWhichTheCauseEnded() {
        for (var asked : List.of(
                ActionFixture.input("reason", new FieldKind.Day(false, null, null)),
                ActionFixture.input("causeEnded", new FieldKind.YesNo()),
                ActionFixture.input("causeEnded", new FieldKind.Day(true, null, null)))) {
            assertThat(faults(Changed.action(anAssessment(), "assess", "resume", Changed.inputs(asked))))
                    .containsExactly(STAGES + "assess/actions/resume/inputs kind");
        }
    }

    @Test
    void everyClockIsStarted() {
        var broken =
                Changed.without(Changed.without(anAssessment(), "assess", "ask-employer"), "assess", "record-answer");

        assertThat(faults(broken)).containsExactly("/matters/assessment/procedure/clocks/employer unreachable");
    }

    @Test
    void everythingNamedExists() {
        var broken = Changed.action(
                Changed.action(anAssessment(), "check", "accept", Changed.target(ActionFixture.stage("nowhere"))),
                "check",
                "refuse",
                Changed.effects(stop("nothing")));

        assertThat(faults(broken))
                .containsExactly(
                        STAGES + "check/actions/accept/target unknown",
                        STAGES + "check/actions/refuse/effects unknown");
    }

    @Test
    void anInputIsAskedByWhatTheActionAsks() {
        var colour = FormFixtures.asked(
                new Condition.Answered(FieldPath.of("input.outcome"), Set.of("painted")),
                ActionFixture.input("colour", new FieldKind.YesNo()));
        var gloss = FormFixtures.asked(
                new Condition.Answered(FieldPath.of("input.varnish"), Set.of("true")),
                ActionFixture.input("gloss", new FieldKind.YesNo()));
        var painting = action("paint", ActionKind.ADVANCE)
                .in(StandingKind.UNDER_WAY)
                .inputs(colour, gloss, ActionFixture.input("outcome", new FieldKind.YesNo()))
                .guide();

        assertThat(faults(Changed.with(anAssessment(), "assess", painting)))
                .containsExactlyInAnyOrder(
                        STAGES + "assess/actions/paint/inputs/colour unknown",
                        STAGES + "assess/actions/paint/inputs/colour unknown",
                        STAGES + "assess/actions/paint/inputs/gloss unknown",
                        STAGES + "assess/actions/paint/inputs reserved");
    }

    @Test
    void aClockCountsFromAnotherOneThatExistsAndRuns() {
        assertThat(faults(Changed.countedFrom(anAssessment(), "employer", "nothing")))
                .containsExactly("/matters/assessment/procedure/clocks/employer/counted-from unknown");
        assertThat(faults(Changed.countedFrom(anAssessment(), "employer", "check")))
                .as("it has stopped by then")
                .containsExactly(STAGES + "assess/actions/ask-employer/effects clock-effect");
        assertThat(faults(Changed.countedFrom(anAssessment(), "assess", "check")))
                .containsExactly("/matters/assessment/procedure/on-receipt clock-effect");
        assertThat(faults(Changed.countedFrom(anAssessment(), "employer", "assess")))
                .isEmpty();
    }

    @Test
    void aMatterThatMayAwaitAnotherCanBeReleased() {
        assertThat(faults(Changed.without(anAssessment(), "check", "release")))
                .containsExactly(STAGES + "check/actions required");
    }

    @Test
    void anActionFollowsTheRulesOfItsKind() {
        var refusingToAnother = Changed.action(anAssessment(), "check", "refuse", Changed.target(end(End.CLOSED)));

        assertThat(faults(refusingToAnother)).containsExactly(STAGES + "check/actions/refuse/target kind");
    }

    @Test
    void anExtensionIsGrantedOnlyWhereItIsProposedAndCanBeDeclined() {
        assertThat(faults(Changed.without(anAssessment(), "assess", "decline-extension")))
                .contains(STAGES + "assess/actions/propose-extension kind");
        assertThat(faults(Changed.without(anAssessment(), "assess", "propose-extension")))
                .contains(STAGES + "assess/actions/extend kind");
    }

    @Test
    void aClockIsSuspendedOnlyOnAGroundThatItsRuleNames() {
        var another = action("suspend-for-convenience", ActionKind.SUSPEND)
                .in(StandingKind.UNDER_WAY)
                .effects(ActionFixture.suspend("assess"))
                .to(new Target.ToSuspended())
                .paper("notice")
                .ground("convenience", "办公室搬迁")
                .guide();

        assertThat(faults(Changed.with(anAssessment(), "assess", another)))
                .containsExactly(STAGES + "assess/actions/suspend-for-convenience/grounds clock-effect");
    }

    @Test
    void whatIsMissingAtTheAcceptanceCanBeHandedInLater() {
        var acceptance = action("accept-now", ActionKind.ACCEPT_INCOMPLETE)
                .in(StandingKind.SUBMITTED)
                .effects(stop("check"))
                .to(new Target.ToStage(new StageCode("assess")))
                .paper("notice")
                .guide();

        assertThat(faults(Changed.with(anAssessment(), "check", acceptance)))
                .contains(STAGES + "check/actions/accept-now kind");
    }

    @Test
    void aTransferBetweenOfficesNamesTheReceivingDivision() {
        var transfer = action("move", ActionKind.TRANSFER_OFFICE)
                .in(StandingKind.SUBMITTED)
                .effects(new ClockEffect.None())
                .to(new Target.Stay())
                .guide();

        assertThat(faults(Changed.with(anAssessment(), "check", transfer)))
                .containsExactly(STAGES + "check/actions/move/inputs kind");
    }

    private static List<String> faults(MatterGuide broken) {
        return Checks.faultsOf(broken).stream()
                .map(fault -> fault.path() + " " + fault.rule())
                .toList();
    }
}
