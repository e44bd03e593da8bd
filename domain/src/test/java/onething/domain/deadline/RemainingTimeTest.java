package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.INVESTIGATE;
import static onething.domain.deadline.ClockFixtures.REVIEW;
import static onething.domain.deadline.ClockFixtures.TRANSFER;
import static onething.domain.deadline.ClockFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onething.domain.calendar.CalendarFixtures;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {

    private static final Instant NOW = at("2026-09-28");

    @Test
    void countsWhatIsLeftAfterTodayInThePeriodsOwnUnit() {
        assertThat(left(Deadline.start(DECIDE_FILING, at("2026-09-24")), NOW)).isEqualTo(4);
        assertThat(left(Deadline.start(DETERMINE, at("2026-09-24")), NOW)).isEqualTo(26);
        assertThat(left(Deadline.start(DETERMINE, at("2026-08-03")), at("2026-09-02")))
                .isZero();
        assertThat(RemainingTime.of(
                                Deadline.start(TRANSFER, at("2026-09-28T09:00")), LimitBasis.STATUTORY, NOW, CALENDAR)
                        .left())
                .isEqualTo(23);
    }

    @Test
    void countsHowFarItIsOverdue() {
        assertThat(left(Deadline.start(DECIDE_FILING, at("2026-09-14")), NOW))
                .as("due on the make-up Sunday 09-20")
                .isEqualTo(-5);
        assertThat(left(Deadline.start(DETERMINE, at("2026-08-20")), NOW))
                .as("due on Saturday 09-19, moved to the make-up Sunday 09-20")
                .isEqualTo(-8);
    }

    @Test
    void aClockIsMissedBeforeAWholeUnitIsOverdue() {
        var friday = Deadline.start(DECIDE_FILING, at("2026-03-06"));
        var anHourAgo = Deadline.start(TRANSFER, at("2026-09-27T09:30"));
        var inAnHour = Deadline.start(TRANSFER, at("2026-09-27T10:30"));

        assertThat(reason(friday, at("2026-03-14"))).isEqualTo("法定时限已届满（2026-03-13）");
        assertThat(reason(anHourAgo, NOW)).isEqualTo("法定时限已超期1小时（2026-09-28）");
        assertThat(reason(inAnHour, NOW)).isEqualTo("法定时限一小时内届满（2026-09-28）");
    }

    @Test
    void aLastDayThatMovesIsNotYetTheEnd() {
        var saturday = Deadline.start(REVIEW, at("2026-03-06"));

        assertThat(reason(saturday, at("2026-03-21"))).isEqualTo("法定时限期满，最后一日顺延（2026-03-23）");
        assertThat(reason(saturday, at("2026-03-23"))).isEqualTo("法定时限今日届满（2026-03-23）");
    }

    @Test
    void aNotifiedDayStandsIfThePeriodEndsBefore() {
        var start = at("2026-03-02");
        var notified =
                Deadline.start(REVIEW, start).notify(LimitBasis.STATUTORY, start, calendarWithAHolidayOn("2026-03-17"));

        assertThat(reason(notified, at("2026-03-16"))).isEqualTo("法定时限还剩1日，已告知的日期不提前（2026-03-18）");
        assertThat(reason(notified, at("2026-03-17"))).isEqualTo("法定时限期满，已告知的日期不提前（2026-03-18）");
        assertThat(reason(notified, at("2026-03-18"))).isEqualTo("法定时限今日届满（2026-03-18）");
    }

    private static WorkingCalendar calendarWithAHolidayOn(String day) {
        return CalendarFixtures.with(
                CALENDAR,
                new HolidayNotice(
                        "一日假", LocalDate.of(2026, 3, 1), 2026, Set.of(LocalDate.parse(day)), Set.of(), "test"));
    }

    @Test
    void ofAPausedClockIsWhatWasLeftAtThePause() {
        var suspended =
                Deadline.start(DETERMINE, at("2026-03-02")).suspend(AWAITING_CONCLUSION, "中止", at("2026-03-12"));

        var remaining = RemainingTime.of(suspended, LimitBasis.COMMITTED, at("2026-09-28"), CALENDAR);

        assertThat(remaining.due()).isNull();
        assertThat(remaining.left()).isEqualTo(20);
        assertThat(remaining.reason()).isEqualTo("承诺时限停止计算，尚余20日");
    }

    @Test
    void theDeskShowsTheMostUrgentFirstWithItsReason() {
        var clocks = Stream.of(
                Deadline.start(DETERMINE, at("2026-03-02")).suspend(AWAITING_CONCLUSION, "中止", at("2026-03-12")),
                Deadline.start(INVESTIGATE, at("2026-09-24")),
                Deadline.start(DETERMINE, at("2026-08-31")),
                Deadline.start(REVIEW, at("2026-09-13")),
                Deadline.start(TRANSFER, at("2026-09-28T09:00")),
                Deadline.start(DECIDE_FILING, at("2026-09-14")),
                Deadline.start(DETERMINE, at("2026-08-20")));

        assertThat(clocks.map(clock -> RemainingTime.worst(clock, NOW, CALENDAR))
                        .sorted())
                .extracting(remaining -> remaining.title() + "：" + remaining.reason())
                .containsExactly(
                        "决定是否立案：法定时限已超期5个工作日（2026-09-20）",
                        "作出认定：承诺时限已超期8日（2026-09-20）",
                        "受理审查：法定时限今日届满（2026-09-28）",
                        "移送公安机关：法定时限还剩23小时（2026-09-29）",
                        "作出认定：承诺时限还剩2日（2026-09-30）",
                        "调查：法定时限还剩59个工作日（2026-12-24）",
                        "作出认定：承诺时限停止计算，尚余20日");
    }

    @Test
    void aStoppedClockIsNotUrgent() {
        assertThat(RemainingTime.worst(
                        Deadline.start(DETERMINE, at("2026-03-02")).stop(at("2026-03-03")), NOW, CALENDAR))
                .isNull();
    }

    @Test
    void aMissingPeriodHasNoRemainingTime() {
        assertThat(RemainingTime.of(Deadline.start(REVIEW, at("2026-09-13")), LimitBasis.COMMITTED, NOW, CALENDAR))
                .isNull();
    }

    @Test
    void withEqualWorkingDaysTheEarlierEndComesFirst() {
        var saturday = Deadline.start(ClockFixtures.statutory(new Term.Hours(24)), at("2026-03-06T15:00"));
        var friday = Deadline.start(DECIDE_FILING, at("2026-02-28"));

        assertThat(Stream.of(saturday, friday)
                        .map(clock -> RemainingTime.worst(clock, at("2026-03-05"), CALENDAR))
                        .sorted())
                .extracting(
                        remaining -> remaining.due().day(),
                        RemainingTime::workingDays,
                        remaining -> remaining.due() == null)
                .containsExactly(tuple(LocalDate.of(2026, 3, 6), 1, false), tuple(LocalDate.of(2026, 3, 7), 1, false));
    }

    @Test
    void withEqualEndsTheStatutoryPeriodComesFirstAndThenTheClocksName() {
        var slack = Deadline.start(DECIDE_FILING, at("2026-09-24"));
        var other = Deadline.start(
                new ClockRule(
                        new ClockCode("another"),
                        "另一项",
                        ResponsibleParty.AGENCY,
                        DECIDE_FILING.committed(),
                        DECIDE_FILING.statutory(),
                        "",
                        ""),
                at("2026-09-24"));

        assertThat(Stream.of(slack, other)
                        .flatMap(clock -> Stream.of(LimitBasis.values())
                                .map(limitBasis -> RemainingTime.of(clock, limitBasis, NOW, CALENDAR)))
                        .sorted())
                .extracting(each -> each.clock().value(), RemainingTime::limitBasis)
                .containsExactly(
                        tuple("another", LimitBasis.STATUTORY),
                        tuple("decide-filing", LimitBasis.STATUTORY),
                        tuple("another", LimitBasis.COMMITTED),
                        tuple("decide-filing", LimitBasis.COMMITTED));
    }

    private static String reason(Deadline clock, Instant now) {
        return RemainingTime.of(clock, LimitBasis.STATUTORY, now, CALENDAR).reason();
    }

    private static int left(Deadline clock, Instant now) {
        return RemainingTime.of(clock, LimitBasis.COMMITTED, now, CALENDAR).left();
    }
}
