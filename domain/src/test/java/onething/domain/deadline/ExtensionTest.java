package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.ASSESS;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.INVESTIGATE;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.day;
import static onething.domain.deadline.ClockFixtures.days;
import static onething.domain.deadline.ClockFixtures.due;
import static onething.domain.deadline.ClockFixtures.statutory;
import static onething.domain.deadline.ClockFixtures.wd;
import static onething.domain.deadline.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.Months;
import onething.domain.deadline.rule.Term.Years;
import onething.domain.refusal.Refusal.ExtensionBeyondCap;
import onething.domain.refusal.Refusal.ExtensionNotForeseen;
import onething.domain.refusal.Refusal.ExtensionTooLate;
import onething.domain.refusal.Refusal.ExtensionsUsedUp;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    private static final Deadline INVESTIGATION = Deadline.start(INVESTIGATE, at("2026-01-05"));

    @Test
    void addsToBothSidesWhereTheRuleDoes() {
        var extended = INVESTIGATION.extend(asFarAsItGoes("2026-04-03"), CALENDAR);

        assertThat(INVESTIGATION.committedDue(CALENDAR)).isEqualTo(due("2026-04-03"));
        assertThat(extended.committedDue(CALENDAR)).isEqualTo(due("2026-05-20"));
        assertThat(extended.statutoryDue(CALENDAR)).isEqualTo(due("2026-05-20"));
        assertThat(extended.term(LimitBasis.COMMITTED)).isEqualTo(wd(90));
    }

    @Test
    void addsLessIfLessIsGranted() {
        var extended = INVESTIGATION.extend(granting(wd(10), "2026-03-02"), CALENDAR);

        assertThat(extended.term(LimitBasis.COMMITTED)).isEqualTo(wd(70));
        assertThat(extended.term(LimitBasis.STATUTORY)).isEqualTo(wd(70));
    }

    @Test
    void isAllowedOnTheLastDayAndTooLateOnTheNext() {
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
    void isRefusedOnceAllExtensionsAreUsed() {
        var extended = INVESTIGATION.extend(granting(wd(10), "2026-03-02"), CALENDAR);

        assertRefused(
                () -> extended.extend(granting(wd(10), "2026-03-03"), CALENDAR),
                new ExtensionsUsedUp("investigate", 1));
    }

    @Test
    void isRefusedIfTheGuideAllowsNone() {
        assertRefused(
                () -> Deadline.start(DECIDE_FILING, at("2026-03-02")).extend(asFarAsItGoes("2026-03-03"), CALENDAR),
                new ExtensionNotForeseen("decide-filing"));
    }

    @Test
    void ofTheCommittedPeriodLeavesTheStatutoryPeriodAlone() {
        var accepted = Deadline.start(DETERMINE, at("2026-08-03"));

        var extended = accepted.extend(asFarAsItGoes("2026-08-31"), CALENDAR);

        assertThat(accepted.committedDue(CALENDAR)).isEqualTo(due("2026-09-02"));
        assertThat(extended.committedDue(CALENDAR)).isEqualTo(due("2026-10-08"));
        assertThat(extended.statutoryDue(CALENDAR))
                .as("30 + 30 committed days are the 60 days of the law; only a suspension goes further")
                .isEqualTo(accepted.statutoryDue(CALENDAR))
                .isEqualTo(due("2026-10-08"));
    }

    @Test
    void toATotalReachesItAndNoMore() {
        var received = Deadline.start(ASSESS, at("2026-03-02"));

        var whole = received.extend(asFarAsItGoes("2026-03-20"), CALENDAR);
        var half = received.extend(granting(days(45), "2026-03-20"), CALENDAR);

        assertThat(whole.term(LimitBasis.COMMITTED)).isEqualTo(days(60));
        assertThat(whole.term(LimitBasis.STATUTORY)).isEqualTo(days(90));
        assertThat(half.term(LimitBasis.COMMITTED)).isEqualTo(days(45));
        assertThat(half.term(LimitBasis.STATUTORY)).isEqualTo(days(75));
        assertRefused(
                () -> received.extend(granting(days(61), "2026-03-20"), CALENDAR),
                new ExtensionBeyondCap("assess", "延期至60日"));
        assertRefused(
                () -> received.extend(granting(days(30), "2026-03-20"), CALENDAR),
                new ExtensionBeyondCap("assess", "延期至60日"));
    }

    @Test
    void extendsTheCommittedAndTheStatutoryPeriodApartAndEachOnce() {
        var received = Deadline.start(ASSESS, at("2026-03-02"));

        var promised = received.extend(only(LimitBasis.COMMITTED, null, "2026-03-20"), CALENDAR);
        var both = promised.extend(only(LimitBasis.STATUTORY, days(80), "2026-04-20"), CALENDAR);

        assertThat(promised.term(LimitBasis.COMMITTED)).isEqualTo(days(60));
        assertThat(promised.term(LimitBasis.STATUTORY)).as("the law's own").isEqualTo(days(60));
        assertThat(promised.timesExtended()).isZero();
        assertThat(both.term(LimitBasis.COMMITTED)).isEqualTo(days(60));
        assertThat(both.term(LimitBasis.STATUTORY)).isEqualTo(days(80));
        assertThat(both.timesExtended()).isOne();
        assertRefused(
                () -> both.extend(only(LimitBasis.STATUTORY, null, "2026-04-21"), CALENDAR),
                new ExtensionsUsedUp("assess", 1));
        assertRefused(
                () -> promised.extend(only(LimitBasis.STATUTORY, days(91), "2026-04-20"), CALENDAR),
                new ExtensionBeyondCap("assess", "延期至90日"));
    }

    @Test
    void ofTheStatutoryPeriodIsPossibleAfterTheCommittedOneIsOverWhichStaysBroken() {
        var received = Deadline.start(ASSESS, at("2026-03-02"));

        var extended = received.extend(only(LimitBasis.STATUTORY, null, "2026-04-10"), CALENDAR);

        assertThat(extended.term(LimitBasis.STATUTORY)).isEqualTo(days(90));
        assertThat(extended.isMissed(LimitBasis.COMMITTED, at("2026-04-10"), CALENDAR))
                .isTrue();
        assertThat(extended.isMissed(LimitBasis.STATUTORY, at("2026-05-20"), CALENDAR))
                .isFalse();
        assertRefused(
                () -> received.extend(asFarAsItGoes("2026-04-10"), CALENDAR),
                new ExtensionTooLate("assess", day("2026-04-01")));
    }

    private static Extension only(LimitBasis limitBasis, Term granted, String moment) {
        return new Extension(at(moment), "陈负责", new Text("情况复杂"), granted, limitBasis);
    }

    @Test
    void needsAReasonAndAnApprover() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extension(at("2026-03-02"), "陈负责", new Text(" "), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extension(at("2026-03-02"), "", new Text("情况复杂"), null));
    }

    @Test
    void mayBeAllowedMoreThanOnceAndAddsUp() {
        var rule = ClockRules.extendedBy(statutory(wd(20)), new ExtensionRule(ExtensionRule.Kind.ADD, null, wd(10), 2));

        var twice = Deadline.start(rule, at("2026-03-02"))
                .extend(asFarAsItGoes("2026-03-03"), CALENDAR)
                .extend(granting(wd(5), "2026-03-04"), CALENDAR);

        assertThat(twice.term(LimitBasis.STATUTORY)).isEqualTo(wd(35));
        assertThat(twice.term(LimitBasis.COMMITTED)).isNull();
    }

    @Test
    void toATotalIncludesEarlierExtensions() {
        var rule = ClockRules.extendedBy(
                statutory(days(30)), new ExtensionRule(ExtensionRule.Kind.TO_TOTAL, null, days(60), 3));
        var once = Deadline.start(rule, at("2026-03-02")).extend(granting(days(40), "2026-03-03"), CALENDAR);

        var twice = once.extend(granting(days(60), "2026-03-04"), CALENDAR);

        assertThat(twice.term(LimitBasis.STATUTORY)).isEqualTo(days(60));
        assertRefused(
                () -> once.extend(granting(days(40), "2026-03-04"), CALENDAR), new ExtensionBeyondCap("any", "延期至60日"));
    }

    @Test
    void toATotalMayComeInSteps() {
        var rule = ClockRules.extendedBy(
                statutory(days(30)), new ExtensionRule(ExtensionRule.Kind.TO_TOTAL, null, days(60), 3));

        var steps = Deadline.start(rule, at("2026-03-02"))
                .extend(granting(days(40), "2026-03-03"), CALENDAR)
                .extend(asFarAsItGoes("2026-03-04"), CALENDAR);

        assertThat(steps.term(LimitBasis.STATUTORY)).isEqualTo(days(60));
        assertRefused(
                () -> steps.extend(asFarAsItGoes("2026-03-05"), CALENDAR), new ExtensionBeyondCap("any", "延期至60日"));
    }

    @Test
    void isInTheUnitOfThePeriod() {
        var months = ClockRules.extendedBy(
                statutory(new Months(6)), new ExtensionRule(ExtensionRule.Kind.ADD, null, new Months(2), 1));
        var years = ClockRules.extendedBy(
                statutory(new Years(1)), new ExtensionRule(ExtensionRule.Kind.ADD, null, new Years(1), 1));
        var hours = ClockRules.extendedBy(
                statutory(new Hours(24)), new ExtensionRule(ExtensionRule.Kind.ADD, null, new Hours(12), 1));

        assertThat(Deadline.start(months, at("2025-08-31"))
                        .extend(asFarAsItGoes("2025-09-01"), CALENDAR)
                        .statutoryDue(CALENDAR))
                .as("04-30")
                .isEqualTo(due("2026-04-30"));
        assertThat(Deadline.start(years, at("2024-03-12"))
                        .extend(asFarAsItGoes("2024-03-13"), CALENDAR)
                        .statutoryDue(CALENDAR))
                .isEqualTo(due("2026-03-12"));
        assertThat(Deadline.start(hours, at("2026-03-02T10:00"))
                        .extend(asFarAsItGoes("2026-03-02T11:00"), CALENDAR)
                        .statutoryDue(CALENDAR)
                        .instant())
                .isEqualTo(at("2026-03-03T22:00"));
    }

    @Test
    void usesTheOtherPeriodsOwnCapIfTheUnitsDiffer() {
        var rule = ClockRules.extendedBy(
                ClockFixtures.agency("any", "任一时限", wd(20), days(60), "条例"),
                new ExtensionRule(ExtensionRule.Kind.ADD, wd(10), days(30), 1));

        var extended = Deadline.start(rule, at("2026-03-02")).extend(granting(wd(5), "2026-03-03"), CALENDAR);

        assertThat(extended.term(LimitBasis.COMMITTED)).isEqualTo(wd(25));
        assertThat(extended.term(LimitBasis.STATUTORY)).isEqualTo(days(90));
    }

    @Test
    void neverGivesTheOtherPeriodMoreThanItsCap() {
        var rule = ClockRules.extendedBy(
                ClockFixtures.agency("any", "任一时限", days(30), days(60), "条例"),
                new ExtensionRule(ExtensionRule.Kind.ADD, days(30), days(10), 1));

        var extended = Deadline.start(rule, at("2026-03-02")).extend(granting(days(20), "2026-03-03"), CALENDAR);

        assertThat(extended.term(LimitBasis.COMMITTED)).isEqualTo(days(50));
        assertThat(extended.term(LimitBasis.STATUTORY)).isEqualTo(days(70));
    }

    @Test
    void isPossibleWhileTheClockIsPaused() {
        var suspended =
                Deadline.start(DETERMINE, at("2026-03-02")).suspend(AWAITING_CONCLUSION, "中止通知书", at("2026-03-12"));

        var resumed = suspended.extend(asFarAsItGoes("2026-06-01"), CALENDAR).resume(at("2026-06-10"));

        assertThat(resumed.committedDue(CALENDAR)).as("50 days left, 07-30").isEqualTo(due("2026-07-30"));
    }

    private static Extension asFarAsItGoes(String moment) {
        return granting(null, moment);
    }

    private static Extension granting(Term granted, String moment) {
        return new Extension(at(moment), "陈负责", new Text("情况复杂"), granted);
    }
}
