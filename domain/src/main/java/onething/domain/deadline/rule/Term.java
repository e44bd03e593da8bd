package onething.domain.deadline.rule;

import java.time.LocalDate;
import onething.domain.calendar.WorkingCalendar;

/// A period that the law or an authority's commitment allows (期限). The day from which it starts is never
/// counted (民法典第201条).
public sealed interface Term {

    int count();

    /// The last day of a period that starts on the given day and is never paused. For [Hours] the result is
    /// the day that they reach when counted from the start of the day; the exact end of a clock in hours is
    /// [onething.domain.deadline.Due#instant].
    LocalDate after(LocalDate start, WorkingCalendar calendar);

    /// The same unit with another count.
    default Term of(int newCount) {
        return switch (this) {
            case WorkingDays _ -> new WorkingDays(newCount);
            case CalendarDays _ -> new CalendarDays(newCount);
            case Months _ -> new Months(newCount);
            case Years _ -> new Years(newCount);
            case Hours _ -> new Hours(newCount);
        };
    }

    /// The unit in Chinese.
    default String unit() {
        return switch (this) {
            case WorkingDays _ -> "个工作日";
            case CalendarDays _ -> "日";
            case Months _ -> "个月";
            case Years _ -> "年";
            case Hours _ -> "小时";
        };
    }

    default Term plus(int more) {
        return more == 0 ? this : of(count() + more);
    }

    default boolean sameUnitAs(Term other) {
        return getClass() == other.getClass();
    }

    /// The period in Chinese: 5个工作日.
    default String text() {
        return count() + unit();
    }

    /// Counts only working days (工作日). Make-up days count; holidays and weekends do not.
    record WorkingDays(int count) implements Term {

        public WorkingDays {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.workingDayAfter(start, count);
        }
    }

    /// Counts every day (日). If the last day is a day off, the end moves to the next working day
    /// (民法典第203条).
    record CalendarDays(int count) implements Term {

        public CalendarDays {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.workingDayFrom(start.plusDays(count));
        }
    }

    /// Ends on the corresponding day of a later month, or on the last day of that month if it has no such
    /// day (民法典第202条). If that is a day off, the end moves to the next working day.
    record Months(int count) implements Term {

        public Months {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.workingDayFrom(start.plusMonths(count));
        }
    }

    /// Ends on the corresponding day of a later year, by the same rules as [Months].
    record Years(int count) implements Term {

        public Years {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.workingDayFrom(start.plusYears(count));
        }
    }

    /// Runs from the instant through nights and holidays (民法典第201条第2款). Its end does not move.
    record Hours(int count) implements Term {

        public Hours {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return start.plusDays(count / 24);
        }
    }

    private static void requirePositive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a period must be positive, not " + count);
        }
    }
}
