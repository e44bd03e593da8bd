package onething.domain.calendar;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.calendar.Calendars2022To2026.NOTICES;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.day;
import static onething.domain.deadline.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import onething.domain.refusal.Refusal.CalendarUnknown;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    @ParameterizedTest
    @CsvSource({"2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void aYearHasTheExpectedNumberOfWorkingDays(int year, int workingDays) {
        assertThat(CALENDAR.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void theNoticeOrTheWeekdayDecidesAboutEveryDay() {
        assertThat(CALENDAR.kind(day("2026-10-09"))).isEqualTo(new DayKind.Workday());
        assertThat(CALENDAR.kind(day("2026-10-11"))).isEqualTo(new DayKind.Weekend());
        assertThat(CALENDAR.kind(day("2026-10-10")))
                .isEqualTo(new DayKind.MakeUpDay(new NoticeNumber("国办发明电〔2025〕7号")));
        assertThat(CALENDAR.kind(day("2026-10-07")))
                .isEqualTo(new DayKind.Holiday("国庆节", new NoticeNumber("国办发明电〔2025〕7号")));
        assertThat(CALENDAR.kind(day("2023-09-29")))
                .isEqualTo(new DayKind.Holiday("中秋节、国庆节", new NoticeNumber("国办发明电〔2022〕16号")));
        assertThat(CALENDAR.kind(day("2022-12-31")))
                .isEqualTo(new DayKind.Holiday("元旦", new NoticeNumber("国办发明电〔2022〕16号")));
        assertThat(CALENDAR.kind(day("2027-10-01"))).isEqualTo(new DayKind.ExpectedHoliday("国庆节"));
        assertThat(CALENDAR.kind(day("2031-10-01"))).isEqualTo(new DayKind.ExpectedHoliday("中秋节、国庆节"));
    }

    @Test
    void aYearWithoutANoticeHasItsStatutoryFestivalsOff() {
        assertThat(day("2027-01-01")
                        .datesUntil(day("2028-01-01"))
                        .filter(day -> CALENDAR.kind(day) instanceof DayKind.ExpectedHoliday))
                .containsExactly(
                        day("2027-01-01"),
                        day("2027-02-05"),
                        day("2027-02-06"),
                        day("2027-02-07"),
                        day("2027-02-08"),
                        day("2027-04-05"),
                        day("2027-05-01"),
                        day("2027-05-02"),
                        day("2027-06-09"),
                        day("2027-09-15"),
                        day("2027-10-01"),
                        day("2027-10-02"),
                        day("2027-10-03"));
    }

    @Test
    void pastTheLastNoticeEverythingIsProvisionalAndSoIsTheWeekBefore() {
        assertThat(CALENDAR.isProvisional(day("2026-12-24"))).isFalse();
        assertThat(CALENDAR.isProvisional(day("2026-12-25"))).isTrue();
        assertThat(CALENDAR.isProvisional(day("2027-06-01"))).isTrue();
        assertThat(CALENDAR.isProvisional(day("2022-01-01"))).isFalse();
        assertThat(CALENDAR.isProvisional(day("2021-12-31"))).isTrue();
        assertThat(WorkingCalendar.of(List.of()).isProvisional(day("2026-03-02")))
                .isTrue();
    }

    @Test
    void aYearMissingInBetweenIsProvisionalToo() {
        var without2024 = WorkingCalendar.of(
                NOTICES.stream().filter(notice -> notice.year() != 2024).toList());

        assertThat(without2024.isProvisional(day("2023-12-24"))).isFalse();
        assertThat(without2024.isProvisional(day("2023-12-25"))).isTrue();
        assertThat(without2024.isProvisional(day("2024-12-31"))).isTrue();
        assertThat(without2024.isProvisional(day("2025-01-01"))).isFalse();
        assertThat(without2024.publishedYears()).containsExactly(2022, 2023, 2025, 2026);
    }

    @Test
    void theNoticeIssuedLastDecides() {
        var change = new HolidayNotice(
                "示例〔2026〕1号", day("2026-09-28"), 2026, List.of(day("2026-10-08")), List.of(day("2026-10-07")), "示例");

        var changed = CalendarFixtures.with(CALENDAR, change);

        assertThat(changed.kind(day("2026-10-08")))
                .isEqualTo(new DayKind.Holiday("放假", new NoticeNumber("示例〔2026〕1号")));
        assertThat(changed.kind(day("2026-10-07"))).isEqualTo(new DayKind.MakeUpDay(new NoticeNumber("示例〔2026〕1号")));
        assertThat(changed.kind(day("2026-10-06"))).isEqualTo(CALENDAR.kind(day("2026-10-06")));
    }

    @Test
    void aSupersededNoticeNoLongerCounts() {
        var mistyped =
                new HolidayNotice("示例〔2026〕2号", day("2026-11-04"), 2027, List.of(day("2027-03-03")), List.of(), "示例");
        var right = new HolidayNotice(
                new NoticeNumber("示例〔2026〕2号（更正）"),
                day("2026-11-04"),
                2027,
                new TreeSet<>(List.of(day("2027-03-04"))),
                new TreeSet<>(),
                new Line("示例"),
                mistyped.number());

        var corrected = CalendarFixtures.with(CALENDAR, mistyped, right);

        assertThat(corrected.isWorkingDay(day("2027-03-03"))).isTrue();
        assertThat(corrected.isWorkingDay(day("2027-03-04"))).isFalse();
        assertThat(corrected.notices()).doesNotContain(mistyped).contains(right);
    }

    @Test
    void doesNotDependOnTheOrderInWhichTheNoticesArrive() {
        var reversed = WorkingCalendar.of(NOTICES.reversed());

        for (var day = day("2022-01-01"); day.getYear() <= 2026; day = day.plusDays(1)) {
            assertThat(reversed.kind(day)).isEqualTo(CALENDAR.kind(day));
        }
    }

    @Test
    void datesAreInShanghaiTimeAlsoDuringSummerTime() {
        assertThat(WorkingCalendar.dayOf(at("2026-03-02T00:00"))).isEqualTo(day("2026-03-02"));
        assertThat(WorkingCalendar.dayOf(at("2026-03-02T23:59:59"))).isEqualTo(day("2026-03-02"));
        assertThat(WorkingCalendar.dayOf(at("1988-07-01T00:00")))
                .as("summer time")
                .isEqualTo(day("1988-07-01"));
    }

    @Test
    void refusesYearsOutsideItsTables() {
        assertRefused(() -> CALENDAR.isWorkingDay(day("2120-01-01")), new CalendarUnknown(2120));
        assertRefused(() -> CALENDAR.isWorkingDay(day("1969-12-31")), new CalendarUnknown(1969));
        assertRefused(() -> CALENDAR.workingDayAfter(day("2119-12-30"), 60), new CalendarUnknown(2120));
        assertRefused(
                () -> CalendarFixtures.with(
                        CALENDAR, new HolidayNotice("示例", day("2026-11-04"), 2120, List.of(), List.of(), "")),
                new CalendarUnknown(2120));
    }

    @Test
    void reachesFrom1970To2119() {
        assertThat(CALENDAR.isWorkingDay(day("1970-01-02"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("1970-01-01"))).as("元旦").isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2119-12-29"))).isTrue();
        assertThat(CALENDAR.workingDayAfter(day("2119-12-28"), 1)).isEqualTo(day("2119-12-29"));
        assertThat(CALENDAR.isWorkingDay(day("2119-12-31"))).as("a Sunday").isFalse();
    }

    @Test
    void refusesAnImpossibleNotice() {
        assertThatIllegalArgumentException()
                .as("the same number twice")
                .isThrownBy(() -> CalendarFixtures.with(CALENDAR, NOTICES.getFirst()));
        assertThatIllegalArgumentException()
                .as("one day as a holiday and a working day")
                .isThrownBy(() -> new HolidayNotice(
                        "示例", day("2026-11-04"), 2027, List.of(day("2027-01-01")), List.of(day("2027-01-01")), ""));
        assertThatIllegalArgumentException()
                .as("a day of another year")
                .isThrownBy(() ->
                        new HolidayNotice("示例", day("2026-11-04"), 2027, List.of(day("2028-01-01")), List.of(), ""));
        assertThatIllegalArgumentException()
                .as("no number")
                .isThrownBy(() -> new HolidayNotice(" ", day("2026-11-04"), 2027, List.of(), List.of(), ""));
    }
}
