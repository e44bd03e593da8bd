package onething.persistence.guides;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.persistence.guides.LabourRights.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.guide.MatterGuide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Twelve due dates of every clock of the guide, each by its promise and by the law, against a count of our
/// own that shares neither code nor data with the calendar: it walks from day to day, by the days off and the
/// make-up days of 2026 as the State Council's notice names them.
class TwelveDueDatesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// 国务院办公厅关于2026年部分节假日安排的通知.
    private static final Set<String> OFF = Set.of(
            "01-01", "01-02", "01-03", "02-15", "02-16", "02-17", "02-18", "02-19", "02-20", "02-21", "02-22", "02-23",
            "04-04", "04-05", "04-06", "05-01", "05-02", "05-03", "05-04", "05-05", "06-19", "06-20", "06-21", "09-25",
            "09-26", "09-27", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07");

    private static final Set<String> MADE_UP = Set.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10");

    /// On, before and after festivals, weekends and make-up days.
    private static final List<String> STARTS = List.of(
            "2026-01-03",
            "2026-02-13",
            "2026-02-14",
            "2026-02-23",
            "2026-02-27",
            "2026-04-03",
            "2026-04-06",
            "2026-04-30",
            "2026-05-09",
            "2026-06-18",
            "2026-08-01",
            "2026-09-24");

    @ParameterizedTest
    @MethodSource("matters")
    void everyClockOfTheMatterEndsOnTheCountedDay(MatterGuide matter) {
        for (var clock : matter.procedure().clocks()) {
            for (var basis : LimitBasis.values()) {
                for (var start : STARTS) {
                    endsOnTheCountedDay(clock.rule(), basis, LocalDate.parse(start));
                }
            }
        }
    }

    private static void endsOnTheCountedDay(ClockRule rule, LimitBasis basis, LocalDate start) {
        var term = rule.period(basis).term();
        if (term == null) {
            return;
        }
        var anchor = LocalDateTime.of(start.getYear(), start.getMonth(), start.getDayOfMonth(), 15, 30);
        var due = Objects.requireNonNull(
                Deadline.start(rule, anchor.atZone(ZONE).toInstant()).due(basis, CALENDAR));

        if (term instanceof Term.Hours(int hours)) {
            Instant end = anchor.plusHours(hours).atZone(ZONE).toInstant();
            assertThat(due.end()).as("%s from %s", rule.code(), start).isEqualTo(end);
        } else {
            assertThat(due.day())
                    .as("%s by the %s period from %s", rule.code(), basis, start)
                    .isEqualTo(counted(term, start));
        }
    }

    /// The day of the event is not counted. If the last of calendar days is a day off, the next working day is
    /// the last.
    private static LocalDate counted(Term term, LocalDate start) {
        var day = start;
        if (term instanceof Term.WorkingDays(int count)) {
            for (int left = count; left > 0; ) {
                day = day.plusDays(1);
                if (isWorked(day)) {
                    left--;
                }
            }
            return day;
        }
        if (term instanceof Term.CalendarDays(int count)) {
            for (int left = count; left > 0; left--) {
                day = day.plusDays(1);
            }
            while (!isWorked(day)) {
                day = day.plusDays(1);
            }
            return day;
        }
        throw new AssertionError("the guide has no clock in " + term.unit() + " yet: count it here too");
    }

    private static boolean isWorked(LocalDate day) {
        var name = day.toString().substring(5);
        if (day.getYear() != 2026) {
            throw new AssertionError("counted beyond the notice: " + day);
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MADE_UP.contains(name) || !weekend && !OFF.contains(name);
    }

    @Test
    void thereAreTwelveStarts() {
        assertThat(STARTS).hasSize(12).doesNotHaveDuplicates();
    }

    static Stream<MatterGuide> matters() {
        return GUIDE.matters().stream();
    }
}
