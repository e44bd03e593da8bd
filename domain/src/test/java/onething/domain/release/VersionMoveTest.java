package onething.domain.release;

import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.DETERMINATION;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.domain.guide.GuideFixtures.aDetermination;
import static onething.domain.guide.GuideFixtures.anAssessment;
import static onething.domain.guide.Versions.forRunningCases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.PeriodRule;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Versions;
import onething.domain.guide.check.Changed;
import onething.domain.guide.check.VersionsCheck;
import onething.domain.guide.version.MovedCodes;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterChange;
import onething.domain.matter.Standing;
import onething.domain.matter.Story;
import onething.domain.party.Role;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.Procedure;
import onething.domain.trail.Salts;
import org.junit.jupiter.api.Test;

/// From 10 March 2026 an assessment takes 45 days by promise and by law, instead of 30 and 60, and the stage has
/// another name. The assessments of this test were received on 2 March.
class VersionMoveTest {

    private static final WorkingCalendar CALENDAR = Calendars2022To2026.CALENDAR;
    private static final LocalDate FROM = LocalDate.of(2026, 3, 10);
    private static final Instant THAT_NIGHT = Instant.parse("2026-03-09T16:00:30Z");
    private static final StageCode EXAMINE = new StageCode("examine");

    private static final BundleGuide FIRST = aBundleGuide();
    private static final BundleGuide SECOND = Versions.of(
            FIRST,
            2,
            forRunningCases(
                    "2026-03-10",
                    new MovedCodes(ASSESSMENT, Map.of(new StageCode("assess"), EXAMINE), Map.of(), Map.of())),
            List.of(aDetermination(), Changed.renamed(inFortyFiveDays(anAssessment()), "assess", "examine")));
    private static final GuideVersions VERSIONS = new GuideVersions(List.of(FIRST, SECOND));

    private final VersionMove move = VERSIONS.moves(FROM).getFirst();

    @Test
    void bothVersionsStandSideBySide() {
        assertThat(VersionsCheck.check(List.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void nothingMovesBeforeTheFirstDay() {
        assertThat(VERSIONS.moves(FROM.minusDays(1))).isEmpty();
        assertThat(VERSIONS.movesTo(SECOND.id())).containsExactly(move);
    }

    @Test
    void aMatterUnderWayGoesOnInTheSameStageByTheNewVersion() {
        var moved = moved(underWay()).after();

        assertThat(moved.file().guide()).isEqualTo(SECOND.id());
        assertThat(moved.standing()).isEqualTo(new Standing.UnderWay(EXAMINE, Optional.empty(), Optional.empty()));
    }

    @Test
    void itIsActedOnByTheNewProcedure() {
        var story = underWay();
        var moved = moved(story);

        assertThat(moved.after()
                        .lawful(
                                Set.of(Role.OFFICER),
                                ActionContext.of(moved.after().file(), SECOND, CALENDAR, THAT_NIGHT, Salts.NONE)))
                .extracting(action -> action.code().value())
                .contains("conclude");
    }

    @Test
    void aLongerPeriodMovesTheDayAndAShorterOneLeavesTheNotifiedDay() {
        var story = underWay();

        assertThat(move.changes(ASSESSMENT, story.matter().clocks(), CALENDAR))
                .extracting(
                        change -> change.change().limitBasis(),
                        change -> change.change().before().day(),
                        change -> change.change().after().day(),
                        change -> change.change().effect())
                .containsExactly(
                        tuple(LimitBasis.COMMITTED, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 16), Effect.LATER),
                        tuple(LimitBasis.STATUTORY, LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 6), Effect.HELD));
    }

    @Test
    void theTrailTellsEachDateThatMovesAndWhy() {
        var story = underWay();
        var event = moved(story).event();

        assertThat(event.action()).isEqualTo("new-law");
        assertThat(event.effects()).containsExactly("move:assess");
        assertThat(event.note())
                .isEqualTo("自2026-03-10起适用新的规定（新条例 第六十条）；"
                        + "鉴定：承诺时限由30日改为45日，届满日由2026-04-01变为2026-04-16；"
                        + "鉴定：法定时限由60日改为45日，已告知的届满日2026-05-06不提前。");
        story.step(moved(story));
        assertThat(story.trail().events()).hasSize(3);
    }

    @Test
    void theLedgerTellsWhatHeldBefore() {
        var clock = assess(moved(underWay()));

        assertThat(clock.ledger(LimitBasis.COMMITTED, CALENDAR).sentences())
                .contains("自2026-03-10起适用新的规定（依据：新条例 第六十条）；此前为承诺时限30日，至2026-04-01。");
        assertThat(clock.ledger(LimitBasis.STATUTORY, CALENDAR).sentences())
                .contains("自2026-03-10起适用新的规定（依据：新条例 第六十条）；此前为法定时限60日，至2026-05-06。", "此前已告知2026-05-06，重新计算不提前。");
    }

    @Test
    void theNewDayIsBindingBecauseTheTrailTellsIt() {
        assertThat(assess(moved(underWay())).notified())
                .extracting(date -> date.limitBasis(), date -> date.day())
                .contains(tuple(LimitBasis.COMMITTED, LocalDate.of(2026, 4, 16)));
    }

    @Test
    void aSuspendedMatterStaysSuspendedWithItsDaysLeft() {
        var story = underWay().then("suspend");
        var moved = moved(story).after();

        assertThat(moved.standing()).isInstanceOf(Standing.Suspended.class);
        assertThat(moved.standing().stage()).isEqualTo(EXAMINE);
        assertThat(moved.clock(new ClockCode("assess")).orElseThrow().due(LimitBasis.COMMITTED, CALENDAR))
                .as("a paused clock has no end")
                .isNull();
        assertThat(moved(story).event().note()).isEqualTo("自2026-03-10起适用新的规定（新条例 第六十条）。");
    }

    @Test
    void aClockThatHasStoppedKeepsItsRule() {
        var story = underWay();

        assertThat(moved(story).after().clock(new ClockCode("check"))).contains(story.clock("check"));
    }

    @Test
    void aMatterThatHasEndedKeepsItsVersion() {
        var story = underWay().then("withdraw");

        assertThat(move.move(story.matter(), CALENDAR, THAT_NIGHT, story.last(), Salts.from("of a test")))
                .isEmpty();
    }

    @Test
    void aMatterThatWaitsForAnotherMovesWithoutClocks() {
        var story = Story.awaiting(FIRST, ASSESSMENT, DETERMINATION);
        var moved = moved(story);

        assertThat(moved.after().standing())
                .isEqualTo(new Standing.AwaitingPrerequisite(new StageCode("check"), DETERMINATION));
        assertThat(moved.event().effects()).isEmpty();
    }

    private MatterChange moved(Story story) {
        return move.move(story.matter(), CALENDAR, THAT_NIGHT, story.last(), Salts.from("of a test"))
                .orElseThrow();
    }

    private static Deadline assess(MatterChange moved) {
        return moved.after().clock(new ClockCode("assess")).orElseThrow();
    }

    private static Story underWay() {
        return Story.of(FIRST, ASSESSMENT).days(1).then("accept");
    }

    private static MatterGuide inFortyFiveDays(MatterGuide matter) {
        var before = matter.procedure();
        return Changed.procedure(
                matter,
                new Procedure(
                        before.clocks().stream()
                                .map(VersionMoveTest::inFortyFiveDays)
                                .toList(),
                        before.onReceipt(),
                        before.stages()));
    }

    private static ClockGuide inFortyFiveDays(ClockGuide clock) {
        var rule = clock.rule();
        return rule.code().equals(new ClockCode("assess"))
                ? new ClockGuide(
                        new ClockRule(
                                rule.code(),
                                rule.title(),
                                rule.turn(),
                                period(rule.commitment()),
                                period(rule.statute()),
                                new ExtensionRule(
                                        ExtensionRule.Kind.TO_TOTAL, new CalendarDays(60), new CalendarDays(90), 1),
                                rule.suspensionGrounds(),
                                rule.inside(),
                                rule.whenMissed()),
                        clock.committed(),
                        clock.statutory(),
                        clock.onMiss())
                : clock;
    }

    private static PeriodRule period(PeriodRule before) {
        return new PeriodRule(new CalendarDays(45), "新条例 第十条", before.onSupplement());
    }
}
