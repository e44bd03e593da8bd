package onething.application.service.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import onething.application.port.in.calendar.ReadCalendar;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.refusal.Refusal.CalendarUnknown;
import reactor.core.publisher.Mono;

public final class ReadCalendarService implements ReadCalendar {

    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private final WorkingCalendars calendars;

    public ReadCalendarService(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Mono<CalendarYear> read(int year) {
        return calendars.current().map(calendar -> yearOf(calendar, requireYear(year)));
    }

    /// Checks only that the year fits a date. The calendar itself knows which years it covers.
    private static int requireYear(int year) {
        if (year < 1 || year > LAST_YEAR_OF_FOUR_DIGITS) {
            throw new CalendarUnknown(year).refused();
        }
        return year;
    }

    private static CalendarYear yearOf(WorkingCalendar calendar, int year) {
        var days = daysOf(year)
                .map(day -> new CalendarDay(day, calendar.kind(day), calendar.isProvisional(day)))
                .toList();
        return new CalendarYear(year, !calendar.publishedYears().contains(year), noticesOn(calendar, year), days);
    }

    private static Stream<LocalDate> daysOf(int year) {
        var first = Year.of(year).atDay(1);
        return first.datesUntil(first.plusYears(1));
    }

    private static List<HolidayNotice> noticesOn(WorkingCalendar calendar, int year) {
        return calendar.notices().stream()
                .filter(notice -> Stream.concat(notice.holidays().stream(), notice.workdays().stream())
                        .anyMatch(day -> day.getYear() == year))
                .toList();
    }
}
