package onething.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Calendars that tests make of other calendars.
public final class CalendarFixtures {

    private CalendarFixtures() {}

    /// The calendar with more notices.
    public static WorkingCalendar with(WorkingCalendar calendar, HolidayNotice... arrived) {
        var known = new ArrayList<>(calendar.notices());
        known.addAll(List.of(arrived));
        return WorkingCalendar.of(known);
    }

    /// The last certain day of a calendar that has a notice for each year up to its last.
    public static LocalDate horizon(WorkingCalendar calendar) {
        return LocalDate.of(calendar.publishedYears().last(), 12, 24);
    }
}
