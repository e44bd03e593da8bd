package onething.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.Months;
import onething.domain.deadline.rule.Term.WorkingDays;
import onething.domain.deadline.rule.Term.Years;
import org.jspecify.annotations.Nullable;

/// Calculates the end of a clock from pause to pause, with the tables of the calendar. It does not look at
/// single days; the [Ledger] explains its result day by day.
final class DueDateCalculator {

    private static final long NO_END = Long.MIN_VALUE;

    private DueDateCalculator() {}

    static @Nullable Due due(Deadline clock, LimitBasis limitBasis, WorkingCalendar calendar) {
        return switch (clock.rule().period(limitBasis).term()) {
            case null -> null;
            case Hours _ -> dueOfHours(clock, limitBasis, calendar);
            case WorkingDays _, CalendarDays _, Months _, Years _ -> dueOfDays(clock, limitBasis, calendar);
        };
    }

    /// The first moment at which no more than one part of `parts` of the period is left; `null` if the
    /// period is paused before.
    static @Nullable Instant momentWithLeft(
            Deadline clock, LimitBasis limitBasis, int parts, WorkingCalendar calendar) {
        var term = clock.rule().period(limitBasis).term();
        if (term == null) {
            return null;
        }
        if (term instanceof Hours) {
            var whole = hours(clock, limitBasis);
            return instantOf(clock, limitBasis, whole.minus(whole.dividedBy(parts)), calendar);
        }
        int whole = budget(clock, limitBasis, WorkingCalendar.epochDayOf(clock.countedFrom(limitBasis, calendar)));
        long day = dayCounted(clock, limitBasis, whole - Math.ceilDiv(whole, parts), false, calendar);
        return day == NO_END ? null : startOf(day + 1);
    }

    /// The days that are left when a day is over, zero or more: what a suspension on that day would keep.
    static int daysLeft(Deadline clock, LimitBasis limitBasis, long day, WorkingCalendar calendar) {
        long at = WorkingCalendar.epochDayOf(clock.countedFrom(limitBasis, calendar));
        boolean worked = clock.rule().period(limitBasis).term() instanceof WorkingDays;
        int left = budget(clock, limitBasis, at);
        for (var pause : clock.pauses()) {
            long begin = Math.max(WorkingCalendar.epochDayOf(pause.from()), at);
            if (begin >= day) {
                break;
            }
            long end = end(pause);
            if (clock.stops(pause, limitBasis) && end > at) {
                left -= Math.min(left, counted(worked, at, begin, calendar));
                at = Math.min(end, day);
            }
        }
        return day <= at ? left : left - Math.min(left, counted(worked, at, day, calendar));
    }

    static Duration timeLeft(Deadline clock, LimitBasis limitBasis, Instant now, WorkingCalendar calendar) {
        var at = clock.countedFrom(limitBasis, calendar);
        var left = hours(clock, limitBasis);
        for (var pause : clock.pauses()) {
            var begin = later(pause.from(), at);
            if (!begin.isBefore(now)) {
                break;
            }
            var until = pause.until();
            if (clock.stops(pause, limitBasis) && (until == null || until.isAfter(at))) {
                left = left.minus(Duration.between(at, begin));
                at = until == null || until.isAfter(now) ? now : until;
            }
        }
        return now.isBefore(at) ? left : left.minus(Duration.between(at, now));
    }

    /// The number of days in the period. Months and years are converted to days by the calendar.
    static int budget(Deadline clock, LimitBasis limitBasis, long from) {
        int extended = clock.extended(limitBasis);
        return switch (clock.rule().period(limitBasis).term()) {
            case null -> 0;
            case WorkingDays(int count) -> count + extended;
            case CalendarDays(int count) -> count + extended;
            case Months(int count) -> span(from, LocalDate.ofEpochDay(from).plusMonths(count + extended));
            case Years(int count) -> span(from, LocalDate.ofEpochDay(from).plusYears(count + extended));
            case Hours(int count) -> count + extended;
        };
    }

    private static @Nullable Due dueOfDays(Deadline clock, LimitBasis limitBasis, WorkingCalendar calendar) {
        long from = WorkingCalendar.epochDayOf(clock.countedFrom(limitBasis, calendar));
        boolean worked = clock.rule().period(limitBasis).term() instanceof WorkingDays;
        long last = dayCounted(clock, limitBasis, budget(clock, limitBasis, from), true, calendar);
        if (last == NO_END) {
            return null;
        }
        long end = end(clock, limitBasis, last, calendar);
        boolean certain = calendar.isCertain(worked ? Math.min(from + 1, end) : last, end);
        return new Due(LocalDate.ofEpochDay(end), null, !certain);
    }

    /// The day on which the whole period is counted, before the end moves off a day off; `null` if there is
    /// no period on that basis, or while it is paused.
    static @Nullable LocalDate lastDay(Deadline clock, LimitBasis limitBasis, WorkingCalendar calendar) {
        var term = clock.rule().period(limitBasis).term();
        if (term == null || term instanceof Hours) {
            var due = due(clock, limitBasis, calendar);
            return due == null ? null : due.day();
        }
        int whole = budget(clock, limitBasis, WorkingCalendar.epochDayOf(clock.countedFrom(limitBasis, calendar)));
        long last = dayCounted(clock, limitBasis, whole, true, calendar);
        return last == NO_END ? null : LocalDate.ofEpochDay(last);
    }

    /// The end moves off a day off. It is never before a notified day, and a notified day moves off a day
    /// off too.
    private static long end(Deadline clock, LimitBasis limitBasis, long last, WorkingCalendar calendar) {
        return calendar.workingDayFrom(Math.max(last, notifiedDay(clock, limitBasis)));
    }

    /// The day on which that many days are counted, before the end moves off a day off. If `whole` is true,
    /// the days are the whole period. Then a pause that begins on the last day, or while the end moves,
    /// still postpones the end: nothing is left, and the period ends on the day on which the pause ends.
    private static long dayCounted(
            Deadline clock, LimitBasis limitBasis, int budget, boolean whole, WorkingCalendar calendar) {
        long at = WorkingCalendar.epochDayOf(clock.countedFrom(limitBasis, calendar));
        boolean worked = clock.rule().period(limitBasis).term() instanceof WorkingDays;
        int left = budget;
        for (var pause : clock.pauses()) {
            long end = end(pause);
            if (end <= at || !clock.stops(pause, limitBasis)) {
                continue;
            }
            long begin = Math.max(WorkingCalendar.epochDayOf(pause.from()), at);
            long reached = after(at, left, worked, calendar);
            if (whole ? end(clock, limitBasis, reached, calendar) < begin : reached <= begin) {
                break;
            }
            if (pause.isOpen()) {
                return NO_END;
            }
            left -= Math.min(left, counted(worked, at, begin, calendar));
            at = end;
        }
        return after(at, left, worked, calendar);
    }

    private static long after(long at, int left, boolean worked, WorkingCalendar calendar) {
        return worked && left > 0 ? calendar.workingDayAfter(at, left) : at + left;
    }

    private static int counted(boolean worked, long after, long upTo, WorkingCalendar calendar) {
        return worked ? calendar.workingDaysBetween(after, upTo) : Math.toIntExact(upTo - after);
    }

    private static long end(Pause pause) {
        var until = pause.until();
        return until == null ? Long.MAX_VALUE : WorkingCalendar.epochDayOf(until);
    }

    private static long notifiedDay(Deadline clock, LimitBasis limitBasis) {
        long latest = Long.MIN_VALUE;
        for (var date : clock.notified()) {
            if (date.limitBasis() == limitBasis) {
                latest = Math.max(latest, date.day().toEpochDay());
            }
        }
        return latest;
    }

    private static @Nullable Due dueOfHours(Deadline clock, LimitBasis limitBasis, WorkingCalendar calendar) {
        var end = instantOf(clock, limitBasis, hours(clock, limitBasis), calendar);
        return end == null ? null : Due.of(end);
    }

    /// The instant at which that much time is counted; `null` if the period is paused before.
    private static @Nullable Instant instantOf(
            Deadline clock, LimitBasis limitBasis, Duration budget, WorkingCalendar calendar) {
        var at = clock.countedFrom(limitBasis, calendar);
        var left = budget;
        for (var pause : clock.pauses()) {
            var until = pause.until();
            if (until != null && !until.isAfter(at) || !clock.stops(pause, limitBasis)) {
                continue;
            }
            var begin = later(pause.from(), at);
            if (!at.plus(left).isAfter(begin)) {
                break;
            }
            if (until == null) {
                return null;
            }
            left = left.minus(Duration.between(at, begin));
            at = until;
        }
        return at.plus(left);
    }

    private static Duration hours(Deadline clock, LimitBasis limitBasis) {
        var term = clock.rule().period(limitBasis).term();
        return term == null ? Duration.ZERO : Duration.ofHours((long) term.count() + clock.extended(limitBasis));
    }

    private static Instant startOf(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static int span(long from, LocalDate to) {
        return Math.toIntExact(to.toEpochDay() - from);
    }

    private static Instant later(Instant first, Instant second) {
        return second.isAfter(first) ? second : first;
    }
}
