package onething.domain.deadline;

import java.time.Instant;
import java.util.Comparator;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import org.jspecify.annotations.Nullable;

/// How much time a clock has left, and its place on the officer's desk.
///
/// Periods of different units are compared by the working days until their end, because an office acts only
/// on working days. Equal ones are compared by the moment of the end. Overdue clocks come first, the
/// longest overdue at the top. Paused clocks come last.
///
/// @param clock       the code of the clock
/// @param title       what the clock limits
/// @param limitBasis  the period
/// @param due         the end; `null` while the clock is paused
/// @param left        what is left in the unit of the period, without today; negative once overdue
/// @param unit        that unit, in Chinese
/// @param workingDays the working days after today until the end; negative once overdue; equal to `left`
///                    while the clock is paused
/// @param missed      whether the end has passed, even by less than one unit
/// @param held        whether the period itself ends earlier, and only a notified day moves the end to
///                    `due`
public record RemainingTime(
        ClockCode clock,
        String title,
        LimitBasis limitBasis,
        @Nullable Due due,
        int left,
        String unit,
        int workingDays,
        boolean missed,
        boolean held)
        implements Comparable<RemainingTime> {

    private static final Comparator<RemainingTime> WORST_FIRST = Comparator.<RemainingTime, Boolean>comparing(
                    time -> time.due == null)
            .thenComparingInt(RemainingTime::workingDays)
            .thenComparing(RemainingTime::end)
            .thenComparing(RemainingTime::limitBasis, Comparator.reverseOrder())
            .thenComparing(time -> time.clock.value());

    private static final String NOTIFIED_DAY_STANDS = "已告知的日期不提前";

    /// How much of that period is left, in its own unit; `null` if there is no such period.
    static @Nullable RemainingTime of(Deadline deadline, LimitBasis limitBasis, Instant now, WorkingCalendar calendar) {
        var term = deadline.rule().period(limitBasis).term();
        if (term == null) {
            return null;
        }
        var due = deadline.due(limitBasis, calendar);
        int left = left(deadline, limitBasis, due, now, calendar);
        return new RemainingTime(
                deadline.rule().code(),
                deadline.rule().title(),
                limitBasis,
                due,
                left,
                term instanceof Term.Months || term instanceof Term.Years ? "日" : term.unit(),
                due == null ? left : calendar.workingDaysBetween(WorkingCalendar.dayOf(now), due.day()),
                due != null && due.isMissedAt(now),
                due != null && isHeld(deadline, limitBasis, due, calendar));
    }

    /// The more urgent of a clock's two periods; `null` if the clock has stopped or has no period.
    public static @Nullable RemainingTime worst(Deadline deadline, Instant now, WorkingCalendar calendar) {
        if (!deadline.isRunning()) {
            return null;
        }
        var committed = of(deadline, LimitBasis.COMMITTED, now, calendar);
        var statutory = of(deadline, LimitBasis.STATUTORY, now, calendar);
        if (committed == null || statutory == null) {
            return committed == null ? statutory : committed;
        }
        return committed.compareTo(statutory) <= 0 ? committed : statutory;
    }

    /// The reason for the place on the desk, for example 承诺时限还剩2个工作日（2026-10-09）.
    public String reason() {
        if (due == null) {
            return "%s停止计算，尚余%d%s".formatted(limitBasis.text(), left, unit);
        }
        var end = due.day() + (due.provisional() ? "，暂定" : "");
        if (missed) {
            return left < 0
                    ? "%s已超期%d%s（%s）".formatted(limitBasis.text(), -left, unit, end)
                    : "%s已届满（%s）".formatted(limitBasis.text(), end);
        }
        if (left > 0) {
            return "%s还剩%d%s%s（%s）"
                    .formatted(limitBasis.text(), left, unit, held ? "，" + NOTIFIED_DAY_STANDS : "", end);
        }
        if (due.instant() != null) {
            return "%s一小时内届满（%s）".formatted(limitBasis.text(), end);
        }
        return workingDays > 0
                ? "%s期满，%s（%s）".formatted(limitBasis.text(), held ? NOTIFIED_DAY_STANDS : "最后一日顺延", end)
                : "%s今日届满（%s）".formatted(limitBasis.text(), end);
    }

    /// The most urgent first.
    @Override
    public int compareTo(RemainingTime other) {
        return WORST_FIRST.compare(this, other);
    }

    private static int left(
            Deadline deadline, LimitBasis limitBasis, @Nullable Due due, Instant now, WorkingCalendar calendar) {
        var term = deadline.rule().period(limitBasis).term();
        if (term instanceof Term.Hours) {
            return hoursLeft(deadline, limitBasis, now, calendar);
        }
        var today = WorkingCalendar.dayOf(now);
        if (due == null || !today.isAfter(due.day())) {
            return DueDateCalculator.daysLeft(deadline, limitBasis, today.toEpochDay(), calendar);
        }
        return term instanceof Term.WorkingDays
                ? calendar.workingDaysBetween(today, due.day())
                : Math.toIntExact(due.day().toEpochDay() - today.toEpochDay());
    }

    /// Whole hours, rounded down: an overdue hour that has begun counts as one.
    private static int hoursLeft(Deadline deadline, LimitBasis limitBasis, Instant now, WorkingCalendar calendar) {
        return Math.toIntExact(Math.floorDiv(
                DueDateCalculator.timeLeft(deadline, limitBasis, now, calendar).toSeconds(), 3_600L));
    }

    private static boolean isHeld(Deadline deadline, LimitBasis limitBasis, Due due, WorkingCalendar calendar) {
        var unnotified = deadline.withoutNotifiedDates();
        if (unnotified == deadline) {
            return false;
        }
        var counted = unnotified.due(limitBasis, calendar);
        return counted != null && counted.end().isBefore(due.end());
    }

    private Instant end() {
        return due == null ? Instant.MAX : due.end();
    }
}
