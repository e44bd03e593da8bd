package onething.domain.matter.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import onething.domain.calendar.WorkingCalendar;

/// The days for which an office counts what happened to its matters, at most [#MOST_DAYS]. Refuses a last day
/// before the first, and days outside of the years that matters can have.
///
/// @param from the first day
/// @param to   the last day, included
public record ReportPeriod(LocalDate from, LocalDate to) {

    /// A year, also one with 29 February.
    public static final int MOST_DAYS = 366;

    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    public ReportPeriod {
        if (from.isBefore(EARLIEST) || to.isAfter(LATEST) || to.isBefore(from) || days(from, to) > MOST_DAYS) {
            throw new IllegalArgumentException("no period of a report: " + from + " to " + to);
        }
    }

    /// How many days there are from one to another, both counted.
    public static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public Instant begin() {
        return from.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /// The moment after its last one.
    public Instant end() {
        return to.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
