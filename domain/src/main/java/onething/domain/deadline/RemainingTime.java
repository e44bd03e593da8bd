package onething.domain.deadline;

import java.time.Instant;
import java.util.Comparator;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import org.jspecify.annotations.Nullable;

/// How much a clock has left, and why it comes where it comes on the desk.
///
/// Periods of different units are compared by the working days until their end, since only then is
/// anybody there to
/// act; then by the moment of the end. What is overdue comes first, the longest first; what stands
/// still comes last.
///
/// @param clock       which clock
/// @param title       what it limits
/// @param side        by which of its periods
/// @param due         when it ends; `null` while it stands still
/// @param left        what is left in the period's own unit, today not counted; negative once it is overdue
/// @param unit        that unit, as a person says it
/// @param workingDays the working days after today until the end; negative once it is overdue; what is
///     left, while it
///                    stands still
/// @param missed      whether the end has passed, be it by less than a unit
/// @param held        whether the period is over before, and it ends then because that day was told
public record RemainingTime(
        ClockCode clock,
        String title,
        LimitBasis side,
        @Nullable Due due,
        int left,
        String unit,
        int workingDays,
        boolean missed,
        boolean held)
        implements Comparable<RemainingTime> {

    private static final Comparator<RemainingTime> WORST_FIRST = Comparator.<RemainingTime, Boolean>comparing(
                    slack -> slack.due == null)
            .thenComparingInt(RemainingTime::workingDays)
            .thenComparing(RemainingTime::end)
            .thenComparing(RemainingTime::side, Comparator.reverseOrder())
            .thenComparing(slack -> slack.clock.value());

    private static final String AS_TOLD = "已告知的日期不提前";

    static @Nullable RemainingTime of(Deadline deadline, LimitBasis side, Instant now, WorkingCalendar calendar) {
        var term = deadline.rule().term(side);
        if (term == null) {
            return null;
        }
        var due = deadline.due(side, calendar);
        int left = left(deadline, side, due, now, calendar);
        return new RemainingTime(
                deadline.rule().code(),
                deadline.rule().title(),
                side,
                due,
                left,
                term instanceof Term.Months || term instanceof Term.Years ? "日" : term.unit(),
                due == null ? left : calendar.workingDaysBetween(WorkingCalendar.dayOf(now), due.day()),
                due != null && due.isMissedAt(now),
                due != null && isHeld(deadline, side, due, calendar));
    }

    /// The worse of a clock's two sides; `null` once it has stopped.
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

    /// Why it comes where it comes: 承诺时限还剩2个工作日（2026-10-09）.
    public String reason() {
        if (due == null) {
            return "%s停止计算，尚余%d%s".formatted(side.text(), left, unit);
        }
        var end = due.day() + (due.provisional() ? "，暂定" : "");
        if (missed) {
            return left < 0
                    ? "%s已超%d%s（%s）".formatted(side.text(), -left, unit, end)
                    : "%s已届满（%s）".formatted(side.text(), end);
        }
        if (left > 0) {
            return "%s还剩%d%s%s（%s）".formatted(side.text(), left, unit, held ? "，" + AS_TOLD : "", end);
        }
        if (due.instant() != null) {
            return "%s一小时内届满（%s）".formatted(side.text(), end);
        }
        return workingDays > 0
                ? "%s期满，%s（%s）".formatted(side.text(), held ? AS_TOLD : "最后一日顺延", end)
                : "%s今日届满（%s）".formatted(side.text(), end);
    }

    public boolean isStandingStill() {
        return due == null;
    }

    /// Worst first.
    @Override
    public int compareTo(RemainingTime other) {
        return WORST_FIRST.compare(this, other);
    }

    private static int left(
            Deadline deadline, LimitBasis side, @Nullable Due due, Instant now, WorkingCalendar calendar) {
        var term = deadline.rule().term(side);
        if (term instanceof Term.Hours) {
            return hoursLeft(deadline, side, now, calendar);
        }
        var today = WorkingCalendar.dayOf(now);
        if (due == null || !today.isAfter(due.day())) {
            return DueDateCalculator.daysLeft(deadline, side, today.toEpochDay(), calendar);
        }
        return term instanceof Term.WorkingDays
                ? calendar.workingDaysBetween(today, due.day())
                : Math.toIntExact(due.day().toEpochDay() - today.toEpochDay());
    }

    /// Whole hours, of what is overdue the one that has begun.
    private static int hoursLeft(Deadline deadline, LimitBasis side, Instant now, WorkingCalendar calendar) {
        return Math.toIntExact(Math.floorDiv(
                DueDateCalculator.timeLeft(deadline, side, now, calendar).toSeconds(), 3_600L));
    }

    private static boolean isHeld(Deadline deadline, LimitBasis side, Due due, WorkingCalendar calendar) {
        var untold = deadline.untold();
        if (untold == deadline) {
            return false;
        }
        var counted = untold.due(side, calendar);
        return counted != null && counted.end().isBefore(due.end());
    }

    private Instant end() {
        return due == null ? Instant.MAX : due.end();
    }
}
