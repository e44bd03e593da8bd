package onething.domain.deadline;

import static onething.domain.deadline.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.ASSESS;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.HEAD_DECIDES;
import static onething.domain.deadline.ClockFixtures.INVESTIGATE;
import static onething.domain.deadline.ClockFixtures.POLICE_DECIDES;
import static onething.domain.deadline.ClockFixtures.REVIEW;
import static onething.domain.deadline.ClockFixtures.SUPPLEMENT;
import static onething.domain.deadline.ClockFixtures.TRANSFER;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.day;
import static onething.domain.deadline.ClockFixtures.days;
import static onething.domain.deadline.ClockFixtures.due;
import static onething.domain.deadline.ClockFixtures.statutory;
import static onething.domain.deadline.ClockFixtures.wd;
import static onething.domain.deadline.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import onething.domain.deadline.Term.Hours;
import onething.domain.deadline.Term.Months;
import onething.domain.deadline.Term.Years;
import onething.domain.refusal.Refusal.ClockNotOpen;
import onething.domain.refusal.Refusal.ExtensionBeyondCap;
import onething.domain.refusal.Refusal.ExtensionNotForeseen;
import onething.domain.refusal.Refusal.ExtensionTooLate;
import onething.domain.refusal.Refusal.ExtensionsUsedUp;
import onething.domain.refusal.Refusal.OutOfOrder;
import onething.domain.refusal.Refusal.SuspensionUngrounded;
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
        void aPeriodThatNobodySetHasNoDueDate() {
            var clock = Deadline.start(REVIEW, at("2026-03-02"));

            assertThat(clock.committedDue(CALENDAR)).isNull();
            assertThat(clock.statutoryDue(CALENDAR)).isEqualTo(due("2026-03-17"));
        }

        @Test
        void itEndsWhenItsLastDayDoes() {
            var clock = Deadline.start(DECIDE_FILING, at("2026-03-02"));

            assertThat(clock.isMissed(Side.COMMITTED, at("2026-03-09T23:59"), CALENDAR))
                    .isFalse();
            assertThat(clock.isMissed(Side.COMMITTED, at("2026-03-10T00:00"), CALENDAR))
                    .isTrue();
        }

        @Test
        void whatWasDoneInTimeIsNeverMissed() {
            var clock = Deadline.start(DECIDE_FILING, at("2026-03-02")).stop(at("2026-03-09"));

            assertThat(clock.isRunning()).isFalse();
            assertThat(clock.isMissed(Side.COMMITTED, at("2026-05-01"), CALENDAR))
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
        void endsWithTheVeryInstant() {
            var decided = Deadline.start(TRANSFER, at("2026-09-30T15:30"));

            assertThat(decided.isMissed(Side.STATUTORY, at("2026-10-01T15:30"), CALENDAR))
                    .isFalse();
            assertThat(decided.isMissed(Side.STATUTORY, at("2026-10-01T15:30").plusMillis(1), CALENDAR))
                    .isTrue();
        }

        @Test
        void leavesOutTheTimeOfASuspension() {
            var rule = statutory(new Hours(24)).suspendedFor(AWAITING_CONCLUSION);

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
    class Extending {

        private static final Deadline INVESTIGATION = Deadline.start(INVESTIGATE, at("2026-01-05"));

        @Test
        void addsToBothSidesWhereTheRuleDoes() {
            var extended = INVESTIGATION.extend(asFarAsItGoes("2026-04-03"), CALENDAR);

            assertThat(INVESTIGATION.committedDue(CALENDAR)).isEqualTo(due("2026-04-03"));
            assertThat(extended.committedDue(CALENDAR)).isEqualTo(due("2026-05-20"));
            assertThat(extended.statutoryDue(CALENDAR)).isEqualTo(due("2026-05-20"));
            assertThat(extended.term(Side.COMMITTED)).isEqualTo(wd(90));
        }

        @Test
        void addsLessIfLessIsGranted() {
            var extended = INVESTIGATION.extend(granting(wd(10), "2026-03-02"), CALENDAR);

            assertThat(extended.term(Side.COMMITTED)).isEqualTo(wd(70));
            assertThat(extended.term(Side.STATUTORY)).isEqualTo(wd(70));
        }

        @Test
        void isLawfulOnTheLastDayAndTooLateOnTheNext() {
            assertThat(INVESTIGATION
                            .extend(asFarAsItGoes("2026-04-03T23:59"), CALENDAR)
                            .extensions())
                    .hasSize(1);
            assertRefused(
                    () -> INVESTIGATION.extend(asFarAsItGoes("2026-04-04T00:00"), CALENDAR),
                    new ExtensionTooLate("investigate", day("2026-04-03")));
        }

        @Test
        void isRefusedBeyondTheCap() {
            assertRefused(
                    () -> INVESTIGATION.extend(granting(wd(31), "2026-03-02"), CALENDAR),
                    new ExtensionBeyondCap("investigate", "延长30个工作日"));
            assertRefused(
                    () -> INVESTIGATION.extend(granting(days(30), "2026-03-02"), CALENDAR),
                    new ExtensionBeyondCap("investigate", "延长30个工作日"));
        }

        @Test
        void isRefusedOnceItsTimesAreUsed() {
            var extended = INVESTIGATION.extend(granting(wd(10), "2026-03-02"), CALENDAR);

            assertRefused(
                    () -> extended.extend(granting(wd(10), "2026-03-03"), CALENDAR),
                    new ExtensionsUsedUp("investigate", 1));
        }

        @Test
        void isRefusedWhereTheGuideForeseesNone() {
            assertRefused(
                    () -> Deadline.start(DECIDE_FILING, at("2026-03-02")).extend(asFarAsItGoes("2026-03-03"), CALENDAR),
                    new ExtensionNotForeseen("decide-filing"));
        }

        @Test
        void ofThePromiseLeavesTheStatutoryPeriodAlone() {
            var accepted = Deadline.start(DETERMINE, at("2026-08-03"));

            var extended = accepted.extend(asFarAsItGoes("2026-08-31"), CALENDAR);

            assertThat(accepted.committedDue(CALENDAR)).isEqualTo(due("2026-09-02"));
            assertThat(extended.committedDue(CALENDAR)).isEqualTo(due("2026-10-08"));
            assertThat(extended.statutoryDue(CALENDAR))
                    .as("30 + 30 days promised are the 60 of the law: only a suspension goes further")
                    .isEqualTo(accepted.statutoryDue(CALENDAR))
                    .isEqualTo(due("2026-10-08"));
        }

        @Test
        void toATotalReachesItAndNoMore() {
            var received = Deadline.start(ASSESS, at("2026-03-02"));

            var whole = received.extend(asFarAsItGoes("2026-03-20"), CALENDAR);
            var half = received.extend(granting(days(45), "2026-03-20"), CALENDAR);

            assertThat(whole.term(Side.COMMITTED)).isEqualTo(days(60));
            assertThat(whole.term(Side.STATUTORY)).isEqualTo(days(90));
            assertThat(half.term(Side.COMMITTED)).isEqualTo(days(45));
            assertThat(half.term(Side.STATUTORY)).isEqualTo(days(75));
            assertRefused(
                    () -> received.extend(granting(days(61), "2026-03-20"), CALENDAR),
                    new ExtensionBeyondCap("assess", "延期至60日"));
            assertRefused(
                    () -> received.extend(granting(days(30), "2026-03-20"), CALENDAR),
                    new ExtensionBeyondCap("assess", "延期至60日"));
        }

        @Test
        void needsAReasonAndAnApprover() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Extension(at("2026-03-02"), "陈负责", " ", null));
            assertThatIllegalArgumentException().isThrownBy(() -> new Extension(at("2026-03-02"), "", "情况复杂", null));
        }

        private static Extension asFarAsItGoes(String moment) {
            return granting(null, moment);
        }

        private static Extension granting(Term granted, String moment) {
            return new Extension(at(moment), "陈负责", "情况复杂", granted);
        }
    }

    @Nested
    class Suspending {

        private static final Deadline ACCEPTED = Deadline.start(DETERMINE, at("2026-03-02"));

        @Test
        void preservesWhatIsLeftAndGoesOnTheDayAfterTheCauseHasEnded() {
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
            assertThat(suspended.isMissed(Side.STATUTORY, at("2027-03-12"), CALENDAR))
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
        void doesNotBringBackAPeriodThatHadRunOut() {
            var late = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-04-10"));

            assertThat(late.committedDue(CALENDAR)).isEqualTo(due("2026-04-01"));
            assertThat(late.statutoryDue(CALENDAR)).isNull();
            assertThat(late.resume(at("2026-04-20")).committedDue(CALENDAR)).isEqualTo(due("2026-04-01"));
            assertThat(late.resume(at("2026-04-20")).statutoryDue(CALENDAR)).isEqualTo(due("2026-05-11"));
        }

        @Test
        void onTheLastDayLeavesNothingButTheDayOnWhichItGoesOn() {
            var resumed = ACCEPTED.suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-04-01"))
                    .resume(at("2026-05-03"));

            assertThat(resumed.committedDue(CALENDAR)).as("05-03 is off").isEqualTo(due("2026-05-06"));
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
        void cannotBeDoneTwiceAtOnceNorUndoneWhereItIsNot() {
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
        void beginsTheReviewAnewOnceEverythingIsIn() {
            var asked = Deadline.start(REVIEW, at("2026-04-01")).supplementRequested("补正告知书", at("2026-04-10"));

            assertThat(asked.statutoryDue(CALENDAR)).isNull();
            assertThat(asked.supplemented(at("2026-04-19")).statutoryDue(CALENDAR))
                    .isEqualTo(due("2026-05-06"));
        }

        @Test
        void ofAnAssessmentBeginsThePromiseAnewAndPausesTheLaw() {
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
        void doesNotStopTheCitizensOwnClock() {
            var window = Deadline.start(SUPPLEMENT, at("2026-03-31")).supplementRequested("补正告知书", at("2026-03-31"));

            assertThat(window.committedDue(CALENDAR)).isEqualTo(due("2026-04-15"));
        }

        @Test
        void canBeAskedAgainOnceItIsIn() {
            var again = Deadline.start(REVIEW, at("2026-03-02"))
                    .supplementRequested("一", at("2026-03-04"))
                    .supplemented(at("2026-03-10"))
                    .supplementRequested("二", at("2026-03-12"))
                    .supplemented(at("2026-03-16"));

            assertThat(again.countedFrom(Side.STATUTORY)).isEqualTo(at("2026-03-16"));
            assertRefused(
                    () -> again.supplemented(at("2026-03-18")), new ClockNotOpen("review", "supplement", "running"));
        }
    }

    @Nested
    class Rescheduling {

        @Test
        void movesBothSidesByTheDaysBetween() {
            var shifted = Deadline.start(ASSESS, at("2026-03-02")).shift(day("2026-03-20"), day("2026-03-30"), "改期确认");

            assertThat(shifted.committedDue(CALENDAR))
                    .as("04-01 and 10 days, a Saturday")
                    .isEqualTo(due("2026-04-13"));
            assertThat(shifted.statutoryDue(CALENDAR)).as("05-01 and 10 days").isEqualTo(due("2026-05-11"));
        }

        @Test
        void isToALaterDay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Deadline.start(ASSESS, at("2026-03-02"))
                            .shift(day("2026-03-20"), day("2026-03-20"), "改期确认"));
        }
    }

    @Nested
    class BeginningAnew {

        @Test
        void countsTheWholePeriodFromThere() {
            var restarted = Deadline.start(DECIDE_FILING, at("2026-03-02")).restart(at("2026-09-24"));

            assertThat(restarted.committedDue(CALENDAR)).isEqualTo(due("2026-10-09"));
        }
    }

    @Nested
    class Stopped {

        @Test
        void takesNoFurtherStep() {
            var stopped = Deadline.start(DETERMINE, at("2026-03-02")).stop(at("2026-03-20"));

            assertRefused(() -> stopped.stop(at("2026-03-21")), new ClockNotOpen("determine", "stop", "stopped"));
            assertRefused(
                    () -> stopped.suspend(AWAITING_CONCLUSION, "中止", at("2026-03-21")),
                    new ClockNotOpen("determine", "suspend", "stopped"));
            assertRefused(
                    () -> stopped.extend(new Extension(at("2026-03-21"), "陈负责", "复杂", null), CALENDAR),
                    new ClockNotOpen("determine", "extend", "stopped"));
        }
    }

    @Nested
    class ToldToSomebody {

        @Test
        void aDateIsNeverShortened() {
            var before = Calendars2022To2026.before(2026);
            var fuller = WorkingCalendar.of(List.of(
                    Calendars2022To2026.noticeFor(2025),
                    new HolidayNotice(
                            "示例〔2025〕1号", day("2025-11-04"), 2026, List.of(), List.of(day("2026-02-07")), "示例")));
            var clock = Deadline.start(DECIDE_FILING, at("2026-02-03"));

            var told = clock.tell(Side.COMMITTED, at("2026-02-03"), before);

            assertThat(clock.committedDue(before).day()).isEqualTo(day("2026-02-10"));
            assertThat(clock.committedDue(fuller).day())
                    .as("a make-up day more")
                    .isEqualTo(day("2026-02-09"));
            assertThat(told.committedDue(fuller).day()).isEqualTo(day("2026-02-10"));
        }

        @Test
        void aLaterDateStillMoves() {
            var told = Deadline.start(DETERMINE, at("2026-03-02"))
                    .tell(Side.COMMITTED, at("2026-03-02"), CALENDAR)
                    .suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-12"))
                    .resume(at("2026-05-12"));

            assertThat(told.committedDue(CALENDAR)).isEqualTo(due("2026-06-01"));
        }
    }

    @Nested
    class MonthsAndYears {

        @Test
        void areSuspendedByTheDay() {
            var rule = statutory(new Months(6)).suspendedFor(AWAITING_CONCLUSION);

            var clock = Deadline.start(rule, at("2026-01-31"))
                    .suspend(AWAITING_CONCLUSION, "中止", at("2026-02-10"))
                    .resume(at("2026-02-20"));

            assertThat(clock.statutoryDue(CALENDAR)).as("07-31 and 10 days").isEqualTo(due("2026-08-10"));
        }

        @Test
        void endOnTheLastOfFebruaryWhereThereIsNo29th() {
            var clock = Deadline.start(statutory(new Years(1)), at("2024-02-29"));

            assertThat(clock.statutoryDue(CALENDAR)).isEqualTo(due("2025-02-28"));
        }
    }
}
