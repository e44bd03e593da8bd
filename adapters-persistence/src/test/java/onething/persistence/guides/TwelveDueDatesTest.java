package onething.persistence.guides;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.persistence.guides.LabourRights.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.guide.FilingLimit;
import onething.domain.guide.MatterGuide;
import onething.domain.procedure.ClockGuide;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Twelve due dates of every clock of the guide, each by its promise and by the law, and of every other period in
/// it (extensions, remedies, filing limits, inquiries, low ratings), against a count of our own that shares neither
/// code nor data with the calendar: it walks from day to day, by the days off and the make-up days of 2026 as the
/// State Council's notice names them.
@SharesNothing
class TwelveDueDatesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// 国务院办公厅关于2026年部分节假日安排的通知.
    private static final Set<String> OFF = Set.of(
            "01-01", "01-02", "01-03", "02-15", "02-16", "02-17", "02-18", "02-19", "02-20", "02-21", "02-22", "02-23",
            "04-04", "04-05", "04-06", "05-01", "05-02", "05-03", "05-04", "05-05", "06-19", "06-20", "06-21", "09-25",
            "09-26", "09-27", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07");

    private static final Pattern PERIOD = Pattern.compile("\\b\\d+ (?:working-days|days|months?|years?|hours)\\b");

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
        clocks(matter).forEach(clock -> {
            for (var basis : LimitBasis.values()) {
                var term = clock.period(basis).term();
                if (term != null) {
                    starts(term).forEach(start -> endsOnTheCountedDay(clock, basis, start));
                }
            }
        });
    }

    @Test
    void everyOtherPeriodOfTheGuideEndsOnTheCountedDay() {
        periods()
                .filter(term -> !(term instanceof Term.Hours))
                .distinct()
                .forEach(term -> starts(term)
                        .forEach(start -> assertThat(term.after(start, CALENDAR))
                                .as("%s from %s", term.text(), start)
                                .isEqualTo(counted(term, start))));
    }

    /// A period in a part of the guide's files that is not counted above is found here.
    /// How long files are kept is counted from the end of a year, by no clock (`RetentionPeriodsTest`).
    @Test
    void noPeriodInTheFilesOfTheGuideIsLeftOut() throws IOException {
        var written = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "resources", "guides", "labour-rights"))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("retention.yaml"))
                    .toList()) {
                PERIOD.matcher(Files.readString(file)).results().forEach(found -> written.add(found.group()));
            }
        }

        assertThat(written).hasSizeGreaterThan(15);
        assertThat(written.stream().map(TermReader::parse)).isSubsetOf(periods().toList());
    }

    /// The clocks of the procedure, and those of the remedies, which start when a decision is received.
    private static Stream<ClockRule> clocks(MatterGuide matter) {
        return Stream.concat(
                matter.procedure().clocks().stream().map(ClockGuide::rule),
                matter.handling().remedies().stream()
                        .flatMap(remedy -> remedy.by().stream().flatMap(party -> remedy.clock(party).stream())));
    }

    private static Stream<Term> periods() {
        var ofMatters = GUIDE.matters().stream()
                .flatMap(matter -> Stream.concat(
                        clocks(matter)
                                .flatMap(clock -> Stream.of(LimitBasis.values())
                                        .flatMap(basis -> Stream.of(
                                                clock.period(basis).term(),
                                                clock.extension() == null
                                                        ? null
                                                        : clock.extension().cap(basis)))),
                        matter.filing().limits().stream().map(FilingLimit::term)));
        var inquiries = GUIDE.services().inquiries();
        var ofInquiries = Stream.concat(
                inquiries.answerWithin().values().stream(),
                inquiries.reviewWithin().stream()
                        .flatMap(review -> Stream.of(review.verify(), review.simple(), review.complicated())));
        return Stream.concat(ofMatters, ofInquiries).filter(Objects::nonNull);
    }

    /// A period of months or years starts so much earlier that it ends in the year that is counted here.
    private static Stream<LocalDate> starts(Term term) {
        return STARTS.stream().map(LocalDate::parse).map(start -> switch (term) {
            case Term.Months(int count) -> start.minusMonths(count);
            case Term.Years(int count) -> start.minusYears(count);
            case Term.Hours _, Term.CalendarDays _, Term.WorkingDays _ -> start;
        });
    }

    private static void endsOnTheCountedDay(ClockRule rule, LimitBasis basis, LocalDate start) {
        var term = Objects.requireNonNull(rule.period(basis).term());
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
            return workedFrom(day);
        }
        int months = term instanceof Term.Years(int years) ? 12 * years : term.count();
        for (int left = months; left > 0; left--) {
            day = day.withDayOfMonth(1);
            day = day.plusDays(day.lengthOfMonth());
        }
        return workedFrom(day.withDayOfMonth(Math.min(start.getDayOfMonth(), day.lengthOfMonth())));
    }

    private static LocalDate workedFrom(LocalDate last) {
        var day = last;
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
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
