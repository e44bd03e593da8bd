package onething.domain.deadline.rule;

import java.time.LocalDate;
import onething.domain.calendar.WorkingCalendar;

/// A period that the law or an authority's promise allows (期限). The day it starts from is never counted
/// (民法典第201条).
public sealed interface Term {

    int count();

    /// The last day of the period that starts on a day, counted without any interruption. Hours end on
    /// the day that
    /// they reach when counted from the day's beginning; an hour's clock is read by its instant, see
    /// [onething.domain.deadline.Due#instant].
    LocalDate after(LocalDate start, WorkingCalendar calendar);

    /// The same unit, another count.
    default Term of(int another) {
        return switch (this) {
            case WorkingDays _ -> new WorkingDays(another);
            case CalendarDays _ -> new CalendarDays(another);
            case Months _ -> new Months(another);
            case Years _ -> new Years(another);
            case Hours _ -> new Hours(another);
        };
    }

    /// The unit as a person says it.
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

    /// As a person says it: 5个工作日.
    default String text() {
        return count() + unit();
    }

    /// Counts only the days the authorities work (工作日): make-up days count, holidays and weekends do not.
    record WorkingDays(int count) implements Term {

        public WorkingDays {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.workingDayAfter(start, count);
        }
    }

    /// Counts every day (日); a last day off moves to the next working day (民法典第203条).
    record CalendarDays(int count) implements Term {

        public CalendarDays {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.workingDayFrom(start.plusDays(count));
        }
    }

    /// Ends on the corresponding day of a later month, or on the month's last where there is none
    /// (民法典第202条); a last
    /// day off moves to the next working day.
    record Months(int count) implements Term {

        public Months {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.workingDayFrom(start.plusMonths(count));
        }
    }

    /// Ends on the corresponding day of a later year, as [Months] do.
    record Years(int count) implements Term {

        public Years {
            requirePositive(count);
        }

        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.workingDayFrom(start.plusYears(count));
        }
    }

    /// Runs from the instant (民法典第201条第2款) through nights and holidays, and its end does not move.
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
            throw new IllegalArgumentException("a period of " + count);
        }
    }
}
