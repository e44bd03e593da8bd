package onething.application.port.in.calendar;

import java.time.LocalDate;
import java.util.List;
import onething.domain.calendar.DayKind;
import onething.domain.calendar.HolidayNotice;
import reactor.core.publisher.Mono;

/// Reads every day of a year: working day or not, and the source.
@FunctionalInterface
public interface ReadCalendar {

    /// Fails with a `Refused` for `CalendarUnknown` when the calendar does not cover the year.
    Mono<CalendarYear> read(int year);

    /// @param provisional whether the year's notice is not published yet; days may then still change
    /// @param notices     the notices that arrange days of the year
    record CalendarYear(int year, boolean provisional, List<HolidayNotice> notices, List<CalendarDay> days) {

        public CalendarYear {
            notices = List.copyOf(notices);
            days = List.copyOf(days);
        }
    }

    record CalendarDay(LocalDate day, DayKind kind, boolean provisional) {}
}
