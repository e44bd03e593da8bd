package onething.domain.guide.check;

import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.domain.guide.GuideFixtures.aDetermination;
import static onething.domain.guide.GuideFixtures.anAssessment;
import static onething.domain.guide.Versions.forNewCases;
import static onething.domain.guide.Versions.forRunningCases;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onething.domain.code.ClockCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.PaperCode;
import onething.domain.code.StageCode;
import onething.domain.form.FieldKind;
import onething.domain.form.FormField;
import onething.domain.form.FormSection;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.VerdictReason;
import onething.domain.guide.Versions;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.guide.version.MovedCodes;
import onething.domain.party.DistrictCode;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import org.junit.jupiter.api.Test;

class VersionsCheckTest {

    private static final BundleGuide FIRST = aBundleGuide();
    private static final InForce RUNNING = forRunningCases("2027-01-01");
    private static final String ASSESSMENT = "small@2 /matters/assessment/procedure/";

    @Test
    void oneVersionStandsByItself() {
        assertThat(VersionsCheck.check(List.of(FIRST))).isEmpty();
    }

    @Test
    void runningMattersMoveToAVersionThatKeepsWhatTheyHold() {
        assertThat(faults(Versions.of(FIRST, 2, RUNNING))).isEmpty();
    }

    @Test
    void aVersionForNewCasesMayChangeEverything() {
        assertThat(faults(second(forNewCases("2027-01-01"), Changed.without(anAssessment(), "assess", "suspend"))))
                .isEmpty();
        assertThat(faults(Versions.of(FIRST, 2, forNewCases("2027-01-01"), List.of(aDetermination()))))
                .isEmpty();
    }

    @Test
    void aLaterVersionIsInForceLater() {
        var first = Versions.of(FIRST, 1, forNewCases("2027-01-01"));

        assertThat(faults(first, Versions.of(FIRST, 2, forNewCases("2027-01-01"))))
                .containsExactly("small@2 /in-force/from order");
    }

    @Test
    void aStageThatIsGoneLeavesNoPlaceForWhatIsInIt() {
        assertThat(faults(second(RUNNING, renamedStage("check", "examine"))))
                .containsExactly(ASSESSMENT + "stages/check no-place");
    }

    @Test
    void aMovedStageIsFoundUnderItsNewName() {
        var moves = new MovedCodes(
                GuideFixtures.ASSESSMENT, Map.of(new StageCode("check"), new StageCode("examine")), Map.of(), Map.of());

        assertThat(faults(second(forRunningCases("2027-01-01", moves), renamedStage("check", "examine"))))
                .isEmpty();
    }

    @Test
    void bothCodesOfAMoveExist() {
        var moves = new MovedCodes(
                GuideFixtures.ASSESSMENT,
                Map.of(new StageCode("chek"), new StageCode("examine")),
                Map.of(new ClockCode("assess"), new ClockCode("asess")),
                Map.of());
        var unknown = new MovedCodes(new MatterCode("divorce"), Map.of(), Map.of(), Map.of());

        assertThat(faults(Versions.of(
                        FIRST,
                        2,
                        new InForce(RUNNING.from(), AppliesTo.NEW_CASES, List.of(moves, unknown), RUNNING.source()))))
                .containsExactlyInAnyOrder(
                        "small@2 /in-force/moves/assessment/stages/chek unknown-code",
                        "small@2 /in-force/moves/assessment/stages/chek unknown-code",
                        "small@2 /in-force/moves/assessment/clocks/assess unknown-code",
                        "small@2 /in-force/moves/divorce unknown-matter");
    }

    @Test
    void aMatterThatIsGoneLeavesNoPlace() {
        assertThat(faults(Versions.of(FIRST, 2, RUNNING, List.of(aDetermination()))))
                .containsExactly("small@2 /matters/assessment no-place");
    }

    @Test
    void aClockThatIsGoneLeavesNoPlace() {
        var without = anAssessment().procedure().clocks().stream()
                .filter(clock -> !clock.rule().code().equals(new ClockCode("employer")))
                .toList();
        var before = anAssessment().procedure();

        assertThat(faults(second(
                        RUNNING,
                        Changed.procedure(
                                anAssessment(), new Procedure(without, before.onReceipt(), before.stages())))))
                .contains(ASSESSMENT + "clocks/employer no-place");
    }

    @Test
    void aStageOfAnotherKindIsNotThePlace() {
        var stages = anAssessment().procedure().stages().stream()
                .map(stage -> stage.code().value().equals("service")
                        ? new Stage(stage.code(), stage.title(), Stage.Kind.HANDLING, stage.actions(), stage.source())
                        : stage)
                .toList();

        assertThat(faults(second(RUNNING, Changed.stages(anAssessment(), stages))))
                .containsExactly(ASSESSMENT + "stages/service wrong-kind");
    }

    @Test
    void aMatterThatWaitsForAnotherCanStillBeReleased() {
        var changed = new GuideDraft(FIRST)
                .version(2, RUNNING)
                .matter(1, matter -> matter.prerequisites(List.of()))
                .guide();

        assertThat(faults(changed)).contains("small@2 /matters/assessment/prerequisites/determination no-place");
    }

    @Test
    void anActionThatHappenedKeepsItsTitle() {
        assertThat(faults(second(RUNNING, Changed.without(anAssessment(), "assess", "suspend"))))
                .contains(ASSESSMENT + "actions/suspend no-place");
    }

    @Test
    void aMatterThatWasSuspendedBeforeTheMoveCanBeResumed() {
        // The new procedure resumes in a stage in which no matter was suspended before.
        var resume = anAssessment().procedure().stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .filter(action -> action.code().value().equals("resume"))
                .findFirst()
                .orElseThrow();
        var moved = Changed.with(Changed.without(anAssessment(), "assess", "resume"), "check", resume);

        assertThat(faults(second(RUNNING, moved))).contains(ASSESSMENT + "stages/assess no-way-back");
    }

    @Test
    void whatMattersShareIsKept() {
        var changed = new GuideDraft(FIRST)
                .version(2, RUNNING)
                .materials(FIRST.materials().types().stream()
                        .filter(type -> !type.code().equals(new MaterialCode("records")))
                        .toList())
                .districts(Map.of(new DistrictCode("445202"), "榕城区"))
                .papers(Map.of(new PaperCode("notice"), "告知书"))
                .verdictReasons(new VerdictReason(
                        "blurred", "看不清", "请重新提交", FIRST.about().source()))
                .offices(List.of())
                .guide();

        assertThat(faults(changed))
                .contains(
                        "small@2 /materials/records no-place",
                        "small@2 /districts/445200 no-place",
                        "small@2 /papers/decision no-place",
                        "small@2 /verdict-reasons/illegible no-place",
                        "small@2 /offices/committee no-place");
    }

    @Test
    void anAnswerKeepsItsQuestion() {
        var worker = FIRST.form().sections().getFirst();
        var fields = worker.fields().stream()
                .filter(field -> !field.path().equals(GuideFixtures.ADDRESS))
                .map(field -> field.path().equals(GuideFixtures.PHONE) ? asDay(field) : field)
                .toList();
        var changed = FIRST.form().sections().stream()
                .map(section -> section.code().equals(worker.code())
                        ? new FormSection(section.code(), section.title(), fields)
                        : section)
                .toList();

        assertThat(faults(new GuideDraft(FIRST)
                        .version(2, RUNNING)
                        .sections(changed)
                        .guide()))
                .containsExactly(
                        "small@2 /sections/worker/fields/phone wrong-kind",
                        "small@2 /sections/worker/fields/address no-place");
    }

    @Test
    void aMatterOfEveryEarlierVersionMoves() {
        var second = second(forNewCases("2027-01-01"), renamedStage("check", "examine"));
        var third = Versions.of(FIRST, 3, forRunningCases("2028-01-01"));

        assertThat(faults(FIRST, second, third))
                .containsExactly("small@3 /matters/assessment/procedure/stages/examine no-place");
    }

    private static BundleGuide second(InForce inForce, MatterGuide assessment) {
        return Versions.of(FIRST, 2, inForce, List.of(aDetermination(), assessment));
    }

    private static MatterGuide renamedStage(String code, String other) {
        return Changed.renamed(anAssessment(), code, other);
    }

    private static FormField asDay(FormField field) {
        return new FormField(
                field.path(),
                field.label(),
                new FieldKind.YesNo(),
                field.required(),
                field.asked(),
                field.hint(),
                field.source());
    }

    private static List<String> faults(BundleGuide second) {
        return faults(FIRST, second);
    }

    private static List<String> faults(BundleGuide... versions) {
        return VersionsCheck.check(List.of(versions)).stream()
                .map(fault -> fault.path() + " " + fault.rule())
                .toList();
    }
}
