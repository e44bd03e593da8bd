package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.REVIEW;
import static onething.domain.deadline.ClockFixtures.TRANSFER;
import static onething.domain.deadline.ClockFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

class EscalationLevelTest {

    @Test
    void aPromiseOfThirtyDaysTurnsAmberWithSixLeftAndRedOnItsLast() {
        var clock = Deadline.start(DETERMINE, at("2026-03-02"));

        assertThat(EscalationLevel.of(clock, CALENDAR))
                .containsExactly(
                        entry(EscalationLevel.AMBER, at("2026-03-27T00:00")),
                        entry(EscalationLevel.RED, at("2026-04-01T00:00")),
                        entry(EscalationLevel.MISSED, at("2026-04-02T00:00")),
                        entry(EscalationLevel.BREACHED, at("2026-05-07T00:00")));
    }

    @Test
    void fiveWorkingDaysTurnAmberAfterTheFourth() {
        var clock = Deadline.start(DECIDE_FILING, at("2026-09-24"));

        assertThat(EscalationLevel.AMBER.reachedBy(clock, CALENDAR)).isEqualTo(at("2026-10-09T00:00"));
        assertThat(EscalationLevel.RED.reachedBy(clock, CALENDAR)).isEqualTo(at("2026-10-09T00:00"));
    }

    @Test
    void withoutAPromiseTheStatutoryPeriodWarns() {
        var clock = Deadline.start(REVIEW, at("2026-03-02"));

        assertThat(EscalationLevel.of(clock, CALENDAR))
                .containsExactly(
                        entry(EscalationLevel.AMBER, at("2026-03-15T00:00")),
                        entry(EscalationLevel.RED, at("2026-03-17T00:00")),
                        entry(EscalationLevel.BREACHED, at("2026-03-18T00:00")));
    }

    @Test
    void hoursWarnByTheHour() {
        var clock = Deadline.start(TRANSFER, at("2026-09-30T15:00"));

        assertThat(EscalationLevel.of(clock, CALENDAR))
                .containsExactly(
                        entry(EscalationLevel.AMBER, at("2026-10-01T10:12")),
                        entry(EscalationLevel.RED, at("2026-10-01T14:00")),
                        entry(EscalationLevel.BREACHED, at("2026-10-01T15:00")));
    }

    @Test
    void aPausedClockReachesNoLevel() {
        var early = Deadline.start(DETERMINE, at("2026-03-02")).suspend(AWAITING_CONCLUSION, "中止", at("2026-03-12"));
        var late = Deadline.start(DETERMINE, at("2026-03-02")).suspend(AWAITING_CONCLUSION, "中止", at("2026-03-30"));

        assertThat(EscalationLevel.of(early, CALENDAR)).isEmpty();
        assertThat(EscalationLevel.of(late, CALENDAR)).isEmpty();
    }

    @Test
    void aLevelReachedBeforeAPauseKeepsItsMoment() {
        var resumed = Deadline.start(DETERMINE, at("2026-03-02"))
                .suspend(AWAITING_CONCLUSION, "中止", at("2026-03-30"))
                .resume(at("2026-04-20"));

        assertThat(EscalationLevel.of(resumed, CALENDAR)).containsEntry(EscalationLevel.AMBER, at("2026-03-27T00:00"));
        assertThat(EscalationLevel.RED.reachedBy(resumed, CALENDAR)).isAfter(at("2026-04-20"));
    }

    @Test
    void aStoppedClockReachesNoLevel() {
        var stopped = Deadline.start(DETERMINE, at("2026-03-02")).stop(at("2026-03-12"));

        assertThat(EscalationLevel.of(stopped, CALENDAR)).isEmpty();
    }

    @Test
    void aPeriodOfFewHoursIsNotRedBeforeItIsAmber() {
        var clock = Deadline.start(ClockFixtures.statutory(new Term.Hours(4)), at("2026-03-02T10:00"));

        assertThat(EscalationLevel.of(clock, CALENDAR))
                .containsExactly(
                        entry(EscalationLevel.AMBER, at("2026-03-02T13:12")),
                        entry(EscalationLevel.RED, at("2026-03-02T13:12")),
                        entry(EscalationLevel.BREACHED, at("2026-03-02T14:00")));
    }

    @Test
    void theLastOfFiveHoursIsBothAmberAndRed() {
        var clock = Deadline.start(ClockFixtures.statutory(new Term.Hours(5)), at("2026-03-02T10:00"));

        assertThat(EscalationLevel.AMBER.reachedBy(clock, CALENDAR)).isEqualTo(at("2026-03-02T14:00"));
        assertThat(EscalationLevel.RED.reachedBy(clock, CALENDAR)).isEqualTo(at("2026-03-02T14:00"));
    }

    @Test
    void aFifthOfDaysThatDoNotDivideIsRoundedUp() {
        var four = Deadline.start(ClockFixtures.statutory(ClockFixtures.days(4)), at("2026-03-02"));
        var six = Deadline.start(ClockFixtures.statutory(ClockFixtures.days(6)), at("2026-03-02"));

        assertThat(EscalationLevel.AMBER.reachedBy(four, CALENDAR))
                .as("one day of four is left")
                .isEqualTo(at("2026-03-06T00:00"));
        assertThat(EscalationLevel.AMBER.reachedBy(six, CALENDAR))
                .as("two days of six are left")
                .isEqualTo(at("2026-03-07T00:00"));
    }

    @Test
    void anExtensionPostponesTheLevelsOfThePeriodThatItExtends() {
        var clock = Deadline.start(DETERMINE, at("2026-03-02"));
        var extended = clock.extend(new Extension(at("2026-03-20"), "陈负责", new Text("情况复杂"), null), CALENDAR);

        assertThat(EscalationLevel.AMBER.reachedBy(extended, CALENDAR))
                .isAfter(EscalationLevel.MISSED.reachedBy(clock, CALENDAR));
        assertThat(EscalationLevel.MISSED.reachedBy(extended, CALENDAR)).isEqualTo(at("2026-05-07T00:00"));
        assertThat(EscalationLevel.BREACHED.reachedBy(extended, CALENDAR))
                .isEqualTo(EscalationLevel.BREACHED.reachedBy(clock, CALENDAR));
    }

    @Test
    void aPeriodThatCountsOnDuringASupplementReachesItsOwnEnd() {
        var rule = ClockRules.onSupplement(DETERMINE, SupplementEffect.PAUSE, SupplementEffect.CONTINUE);
        var clock = Deadline.start(rule, at("2026-03-02")).supplementRequested("补正告知书", at("2026-03-12"));

        assertThat(EscalationLevel.of(clock, CALENDAR))
                .containsExactly(
                        entry(EscalationLevel.AMBER, at("2026-04-20T00:00")),
                        entry(EscalationLevel.RED, at("2026-05-06T00:00")),
                        entry(EscalationLevel.BREACHED, at("2026-05-07T00:00")));
    }
}
