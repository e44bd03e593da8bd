package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.ASSESS;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.REVIEW;
import static onething.domain.deadline.ClockFixtures.SUPPLEMENT;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.day;
import static onething.domain.deadline.ClockFixtures.due;
import static onething.domain.deadline.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import onething.domain.calendar.CalendarFixtures;
import onething.domain.calendar.HolidayNotice;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.refusal.Refusal.ClockNotOpen;
import onething.domain.refusal.Refusal.OutOfOrder;
import onething.domain.refusal.Refusal.SuspensionUngrounded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PauseTest {
    @Nested
    class Suspending {

        private static final Deadline ACCEPTED = Deadline.start(DETERMINE, at("2026-03-02"));

        @Test
        void keepsTheRemainingDaysAndGoesOnTheDayAfterItsCauseEnded() {
            var suspended = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-12"));

            var resumed = suspended.resume(at("2026-05-12"));

            assertThat(resumed.committedDue(CALENDAR))
                    .as("20 days were left on 03-12")
                    .isEqualTo(due("2026-06-01"));
            assertThat(resumed.statutoryDue(CALENDAR)).as("50 days were left").isEqualTo(due("2026-07-01"));
        }

        @Test
        void leavesNoDueDateWhileItLasts() {
            var suspended = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-12"));

            assertThat(suspended.isPaused()).isTrue();
            assertThat(suspended.committedDue(CALENDAR)).isNull();
            assertThat(suspended.statutoryDue(CALENDAR)).isNull();
            assertThat(suspended.isMissed(LimitBasis.STATUTORY, at("2027-03-12"), CALENDAR))
                    .isFalse();
        }

        @Test
        void isPossibleAnyNumberOfTimes() {
            var twice = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止一", at("2026-03-04"))
                    .resume(at("2026-03-09"))
                    .suspend(AWAITING_CONCLUSION, "中止二", at("2026-03-11"))
                    .resume(at("2026-03-21"));

            assertThat(twice.committedDue(CALENDAR)).as("04-01 and 15 days").isEqualTo(due("2026-04-16"));
        }

        @Test
        void doesNotReopenAPeriodThatHadRunOut() {
            var late = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-04-10"));

            assertThat(late.committedDue(CALENDAR)).isEqualTo(due("2026-04-01"));
            assertThat(late.statutoryDue(CALENDAR)).isNull();
            assertThat(late.resume(at("2026-04-20")).committedDue(CALENDAR)).isEqualTo(due("2026-04-01"));
            assertThat(late.resume(at("2026-04-20")).statutoryDue(CALENDAR)).isEqualTo(due("2026-05-11"));
        }

        @Test
        void onTheLastDayMovesTheEndToTheEndOfThePause() {
            var resumed = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-04-01"))
                    .resume(at("2026-05-03"));

            assertThat(resumed.committedDue(CALENDAR)).as("05-03 is a day off").isEqualTo(due("2026-05-06"));
        }

        @Test
        void pausesAClockThatHasOnlyANotifiedDayLeft() {
            var rule = ClockRules.suspendedFor(DECIDE_FILING, AWAITING_CONCLUSION);
            var notified =
                    Deadline.start(rule, at("2026-03-02")).notify(LimitBasis.COMMITTED, at("2026-03-02"), CALENDAR);
            var earlier = CalendarFixtures.with(
                    CALENDAR,
                    new HolidayNotice(
                            "示例〔2026〕1号", day("2026-03-03"), 2026, List.of(), List.of(day("2026-03-07")), "示例"));
            assertThat(notified.committedDue(earlier))
                    .as("03-07 would be the last day, but the notified day is 03-09")
                    .isEqualTo(due("2026-03-09"));

            var suspended = notified.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-09T09:00"));

            assertThat(suspended.committedDue(earlier)).isNull();
            assertThat(suspended.resume(at("2026-04-09")).committedDue(earlier)).isEqualTo(due("2026-04-09"));
            assertThat(suspended
                            .resume(at("2026-04-09"))
                            .ledger(LimitBasis.COMMITTED, earlier)
                            .due())
                    .isEqualTo(due("2026-04-09"));
        }

        @Test
        void needsAGroundThatTheGuideNames() {
            assertRefused(
                    () -> ACCEPTED.suspend("工作繁忙", "中止通知书", at("2026-03-12")),
                    new SuspensionUngrounded("determine", "工作繁忙", List.of(AWAITING_CONCLUSION)));
            assertRefused(
                    () -> Deadline.start(DECIDE_FILING, at("2026-03-02"))
                            .suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-03")),
                    new SuspensionUngrounded("decide-filing", AWAITING_CONCLUSION, List.of()));
        }

        @Test
        void cannotBeOpenedTwiceAndCannotBeEndedIfNotOpen() {
            var suspended = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-12"));

            assertRefused(
                    () -> suspended.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-13")),
                    new ClockNotOpen("determine", "suspend", "suspended"));
            assertRefused(() -> ACCEPTED.resume(at("2026-03-13")), new ClockNotOpen("determine", "resume", "running"));
        }

        @Test
        void happensInOrder() {
            var suspended = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-12"));

            assertRefused(
                    () -> suspended.resume(at("2026-03-11")),
                    new OutOfOrder("determine", at("2026-03-11"), at("2026-03-12")));
            assertRefused(
                    () -> ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-01")),
                    new OutOfOrder("determine", at("2026-03-01"), at("2026-03-02")));
            assertRefused(
                    () -> suspended.resume(at("2026-03-20")).suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-19")),
                    new OutOfOrder("determine", at("2026-03-19"), at("2026-03-20")));
        }
    }

    @Nested
    class Supplementing {

        @Test
        void restartsTheReviewOnceItIsReceived() {
            var asked = Deadline.start(REVIEW, at("2026-04-01")).supplementRequested("补正告知书", at("2026-04-10"));

            assertThat(asked.statutoryDue(CALENDAR)).isNull();
            assertThat(asked.supplemented(at("2026-04-19")).statutoryDue(CALENDAR))
                    .isEqualTo(due("2026-05-06"));
        }

        @Test
        void ofAnAssessmentRestartsTheCommittedPeriodAndPausesTheStatutoryPeriod() {
            var supplemented = Deadline.start(ASSESS, at("2026-03-02"))
                    .supplementRequested("补正告知书", at("2026-03-06"))
                    .supplemented(at("2026-03-20"));

            assertThat(supplemented.committedDue(CALENDAR))
                    .as("30 days from 03-20, a Sunday")
                    .isEqualTo(due("2026-04-20"));
            assertThat(supplemented.statutoryDue(CALENDAR))
                    .as("60 days from 03-02, less 14")
                    .isEqualTo(due("2026-05-15"));
        }

        @Test
        void pausesAnAgencysClockUnlessTheRuleSaysOtherwise() {
            var supplemented = Deadline.start(DECIDE_FILING, at("2026-03-02"))
                    .supplementRequested("补正告知书", at("2026-03-04"))
                    .supplemented(at("2026-03-11"));

            assertThat(supplemented.committedDue(CALENDAR))
                    .as("3 working days were left")
                    .isEqualTo(due("2026-03-16"));
        }

        @Test
        void doesNotPauseTheCitizensOwnClock() {
            var window = Deadline.start(SUPPLEMENT, at("2026-03-31")).supplementRequested("补正告知书", at("2026-03-31"));

            assertThat(window.committedDue(CALENDAR)).isEqualTo(due("2026-04-15"));
        }

        @Test
        void requestedAfterThePeriodIsOverDoesNotRestartIt() {
            var late = Deadline.start(REVIEW, at("2026-03-02"))
                    .supplementRequested("补正告知书", at("2026-03-25"))
                    .supplemented(at("2026-03-28"));

            assertThat(late.countedFrom(LimitBasis.STATUTORY, CALENDAR)).isEqualTo(at("2026-03-02"));
            assertThat(late.statutoryDue(CALENDAR)).isEqualTo(due("2026-03-17"));
            assertThat(late.isMissed(LimitBasis.STATUTORY, at("2026-03-29"), CALENDAR))
                    .isTrue();
        }

        @Test
        void requestedOnTheLastDayStillRestartsIt() {
            var inTime = Deadline.start(REVIEW, at("2026-03-02"))
                    .supplementRequested("补正告知书", at("2026-03-17T23:59"))
                    .supplemented(at("2026-03-28"));

            assertThat(inTime.statutoryDue(CALENDAR)).as("04-12 is a Sunday").isEqualTo(due("2026-04-13"));
        }

        @Test
        void canBeRequestedAgainOnceReceived() {
            var again = Deadline.start(REVIEW, at("2026-03-02"))
                    .supplementRequested("一", at("2026-03-04"))
                    .supplemented(at("2026-03-10"))
                    .supplementRequested("二", at("2026-03-12"))
                    .supplemented(at("2026-03-16"));

            assertThat(again.countedFrom(LimitBasis.STATUTORY, CALENDAR)).isEqualTo(at("2026-03-16"));
            assertRefused(
                    () -> again.supplemented(at("2026-03-18")), new ClockNotOpen("review", "supplement", "running"));
        }
    }

    @Nested
    class Rescheduling {

        @Test
        void movesBothPeriodsByTheDaysBetween() {
            var shifted = Deadline.start(ASSESS, at("2026-03-02"))
                    .shift(day("2026-03-20"), day("2026-03-30"), "改期确认", at("2026-03-10"), CALENDAR);

            assertThat(shifted.committedDue(CALENDAR))
                    .as("04-01 and 10 days, a Saturday")
                    .isEqualTo(due("2026-04-13"));
            assertThat(shifted.statutoryDue(CALENDAR)).as("05-01 and 10 days").isEqualTo(due("2026-05-11"));
        }

        @Test
        void afterTheEndOfAPeriodMovesItByTheSameDaysIfAgreedInTime() {
            var shifted = Deadline.start(ASSESS, at("2026-09-03"))
                    .shift(day("2026-10-12"), day("2026-10-20"), "改期确认", at("2026-09-25"), CALENDAR);

            assertThat(shifted.committedDue(CALENDAR))
                    .as("10-03 and 8 days, a Sunday; 10-03 itself would have moved to 10-08")
                    .isEqualTo(due("2026-10-12"));
            assertThat(shifted.statutoryDue(CALENDAR)).as("11-02 and 8 days").isEqualTo(due("2026-11-10"));
        }

        @Test
        void movesNoPeriodThatWasOver() {
            var assessing = Deadline.start(ASSESS, at("2026-03-02"));

            var shifted = assessing.shift(day("2026-04-10"), day("2026-04-20"), "改期确认", at("2026-04-07"), CALENDAR);
            assertThat(shifted.committedDue(CALENDAR)).as("the period was over").isEqualTo(due("2026-04-01"));
            assertThat(shifted.statutoryDue(CALENDAR)).as("05-01 and 10 days").isEqualTo(due("2026-05-11"));

            assertThat(assessing.shift(day("2026-05-20"), day("2026-05-30"), "改期确认", at("2026-05-12"), CALENDAR))
                    .as("both periods were over")
                    .isEqualTo(assessing);
        }

        @Test
        void needsADateOnWhichTheClockRuns() {
            assertRefused(
                    () -> Deadline.start(ASSESS, at("2026-03-02"))
                            .shift(day("2026-03-01"), day("2026-03-10"), "改期确认", at("2026-03-03"), CALENDAR),
                    new OutOfOrder("assess", at("2026-03-01T00:00"), at("2026-03-02T00:00")));
        }

        @Test
        void needsALaterDate() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Deadline.start(ASSESS, at("2026-03-02"))
                            .shift(day("2026-03-20"), day("2026-03-20"), "改期确认", at("2026-03-10"), CALENDAR));
        }
    }

    @Nested
    class Restarting {

        @Test
        void countsTheWholePeriodFromThere() {
            var restarted = Deadline.start(DECIDE_FILING, at("2026-03-02")).restart(at("2026-09-24"));

            assertThat(restarted.committedDue(CALENDAR)).isEqualTo(due("2026-10-09"));
        }
    }
}
