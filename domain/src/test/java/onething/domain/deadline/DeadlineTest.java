package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.HEAD_DECIDES;
import static onething.domain.deadline.ClockFixtures.POLICE_DECIDES;
import static onething.domain.deadline.ClockFixtures.REVIEW;
import static onething.domain.deadline.ClockFixtures.TRANSFER;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.day;
import static onething.domain.deadline.ClockFixtures.due;
import static onething.domain.deadline.ClockFixtures.statutory;
import static onething.domain.deadline.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.Months;
import onething.domain.deadline.rule.Term.Years;
import onething.domain.refusal.Refusal.ClockNotOpen;
import onething.domain.refusal.Refusal.OutOfOrder;
import onething.domain.text.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Nested
    class Starting {

        @Test
        void theDayOfTheEventIsNotCounted() {
            var clock = Deadline.start(DECIDE_FILING, at("2026-09-24"));

            assertThat(clock.committedDue(CALENDAR)).isEqualTo(due("2026-10-09"));
            assertThat(clock.statutoryDue(CALENDAR)).isEqualTo(due("2026-10-09"));
        }

        @Test
        void theDayIsShanghaisNotGreenwichs() {
            var justBeforeMidnight = Deadline.start(DECIDE_FILING, at("2026-03-02T23:59"));
            var justAfter = Deadline.start(DECIDE_FILING, at("2026-03-03T00:00"));

            assertThat(justBeforeMidnight.committedDue(CALENDAR)).isEqualTo(due("2026-03-09"));
            assertThat(justAfter.committedDue(CALENDAR)).isEqualTo(due("2026-03-10"));
        }

        @Test
        void aMissingPeriodHasNoDueDate() {
            var clock = Deadline.start(REVIEW, at("2026-03-02"));

            assertThat(clock.committedDue(CALENDAR)).isNull();
            assertThat(clock.statutoryDue(CALENDAR)).isEqualTo(due("2026-03-17"));
        }

        @Test
        void itEndsAtTheEndOfItsLastDay() {
            var clock = Deadline.start(DECIDE_FILING, at("2026-03-02"));

            assertThat(clock.isMissed(LimitBasis.COMMITTED, at("2026-03-09T23:59"), CALENDAR))
                    .isFalse();
            assertThat(clock.isMissed(LimitBasis.COMMITTED, at("2026-03-10T00:00"), CALENDAR))
                    .isTrue();
        }

        @Test
        void aClockThatStoppedInTimeIsNeverMissed() {
            var clock = Deadline.start(DECIDE_FILING, at("2026-03-02")).stop(at("2026-03-09"));

            assertThat(clock.isRunning()).isFalse();
            assertThat(clock.isMissed(LimitBasis.COMMITTED, at("2026-05-01"), CALENDAR))
                    .isFalse();
        }
    }

    @Nested
    class CountingHours {

        @Test
        void runsFromTheInstantThroughHolidaysAndDoesNotMove() {
            var decided = Deadline.start(TRANSFER, at("2026-09-30T15:30"));

            assertThat(decided.statutoryDue(CALENDAR))
                    .isEqualTo(new Due(day("2026-10-01"), at("2026-10-01T15:30"), false));
        }

        @Test
        void endsAtTheExactInstant() {
            var decided = Deadline.start(TRANSFER, at("2026-09-30T15:30"));

            assertThat(decided.isMissed(LimitBasis.STATUTORY, at("2026-10-01T15:30"), CALENDAR))
                    .isFalse();
            assertThat(decided.isMissed(
                            LimitBasis.STATUTORY, at("2026-10-01T15:30").plusMillis(1), CALENDAR))
                    .isTrue();
        }

        @Test
        void leavesOutTheTimeOfASuspension() {
            var rule = ClockRules.suspendedFor(statutory(new Hours(24)), AWAITING_CONCLUSION);

            var clock = Deadline.start(rule, at("2026-03-02T10:00"))
                    .suspend(AWAITING_CONCLUSION, "决定", at("2026-03-02T16:00"))
                    .resume(at("2026-03-05T08:00"));

            assertThat(clock.statutoryDue(CALENDAR))
                    .isEqualTo(new Due(day("2026-03-06"), at("2026-03-06T02:00"), false));
        }
    }

    @Nested
    class ThePoliceAndTheHead {

        @Test
        void threeDaysAreCalendarDaysAndTheLastMovesOffAHoliday() {
            assertThat(Deadline.start(HEAD_DECIDES, at("2026-09-28")).statutoryDue(CALENDAR))
                    .isEqualTo(due("2026-10-08"));
            assertThat(Deadline.start(POLICE_DECIDES, at("2026-03-03")).statutoryDue(CALENDAR))
                    .isEqualTo(due("2026-03-06"));
        }
    }

    @Nested
    class Stopped {

        @Test
        void cannotBeBeforeItsStart() {
            var clock = Deadline.start(DETERMINE, at("2026-03-02"));

            assertRefused(
                    () -> clock.stop(at("2026-03-01")),
                    new OutOfOrder("determine", at("2026-03-01"), at("2026-03-02")));
            assertRefused(
                    () -> clock.restart(at("2026-03-01")),
                    new OutOfOrder("determine", at("2026-03-01"), at("2026-03-02")));
        }

        @Test
        void cannotBeBeforeItsRestartOrItsExtension() {
            var restarted = Deadline.start(DETERMINE, at("2026-03-02")).restart(at("2026-03-20"));
            var before = new OutOfOrder("determine", at("2026-03-10"), at("2026-03-20"));

            assertRefused(() -> restarted.stop(at("2026-03-10")), before);
            assertRefused(() -> restarted.restart(at("2026-03-10")), before);
            assertRefused(
                    () -> restarted.extend(new Extension(at("2026-03-10"), "陈负责", new Text("复杂"), null), CALENDAR),
                    before);
        }

        @Test
        void refusesEveryFurtherStep() {
            var stopped = Deadline.start(DETERMINE, at("2026-03-02")).stop(at("2026-03-20"));

            assertRefused(() -> stopped.stop(at("2026-03-21")), new ClockNotOpen("determine", "stop", "stopped"));
            assertRefused(
                    () -> stopped.suspend(AWAITING_CONCLUSION, "中止", at("2026-03-21")),
                    new ClockNotOpen("determine", "suspend", "stopped"));
            assertRefused(() -> stopped.restart(at("2026-03-21")), new ClockNotOpen("determine", "restart", "stopped"));
            assertRefused(() -> stopped.resume(at("2026-03-21")), new ClockNotOpen("determine", "resume", "stopped"));
            assertRefused(
                    () -> stopped.shift(day("2026-03-21"), day("2026-03-22"), "改期", at("2026-03-20"), CALENDAR),
                    new ClockNotOpen("determine", "reschedule", "stopped"));
            assertRefused(
                    () -> stopped.extend(new Extension(at("2026-03-21"), "陈负责", new Text("复杂"), null), CALENDAR),
                    new ClockNotOpen("determine", "extend", "stopped"));
        }
    }

    @Nested
    class NotifiedToSomebody {

        @Test
        void aDateNeverMovesEarlier() {
            var before = Calendars2022To2026.before(2026);
            var fuller = WorkingCalendar.of(List.of(
                    Calendars2022To2026.noticeFor(2025),
                    new HolidayNotice(
                            "示例〔2025〕1号", day("2025-11-04"), 2026, List.of(), List.of(day("2026-02-07")), "示例")));
            var clock = Deadline.start(DECIDE_FILING, at("2026-02-03"));

            var notified = clock.notify(LimitBasis.COMMITTED, at("2026-02-03"), before);

            assertThat(clock.committedDue(before).day()).isEqualTo(day("2026-02-10"));
            assertThat(clock.committedDue(fuller).day())
                    .as("one more make-up day")
                    .isEqualTo(day("2026-02-09"));
            assertThat(notified.committedDue(fuller).day()).isEqualTo(day("2026-02-10"));
        }

        @Test
        void aLaterDateStillMoves() {
            var notified = Deadline.start(DETERMINE, at("2026-03-02"))
                    .notify(LimitBasis.COMMITTED, at("2026-03-02"), CALENDAR)
                    .suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-12"))
                    .resume(at("2026-05-12"));

            assertThat(notified.committedDue(CALENDAR)).isEqualTo(due("2026-06-01"));
        }
    }

    @Nested
    class MonthsAndYears {

        @Test
        void areSuspendedByTheDay() {
            var rule = ClockRules.suspendedFor(statutory(new Months(6)), AWAITING_CONCLUSION);

            var clock = Deadline.start(rule, at("2026-01-31"))
                    .suspend(AWAITING_CONCLUSION, "中止", at("2026-02-10"))
                    .resume(at("2026-02-20"));

            assertThat(clock.isPaused()).isFalse();
            assertThat(clock.statutoryDue(CALENDAR)).as("07-31 and 10 days").isEqualTo(due("2026-08-10"));
        }

        @Test
        void endOnTheLastOfFebruaryWhereThereIsNo29th() {
            var clock = Deadline.start(statutory(new Years(1)), at("2024-02-29"));

            assertThat(clock.statutoryDue(CALENDAR)).isEqualTo(due("2025-02-28"));
        }
    }
}
