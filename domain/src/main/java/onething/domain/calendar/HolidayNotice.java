package onething.domain.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;

/// The yearly notice of the State Council on days off and make-up days (部分节假日安排的通知).
///
/// If two notices name the same day, the one issued later decides. A change during the year is therefore
/// one more notice, and the earlier notice stays as it was. A notice that was entered wrongly is replaced
/// as a whole by a notice that `supersedes` it.
///
/// @param number     the number of the notice, such as 国办发明电〔2025〕7号
/// @param issued     the day of issue
/// @param year       the year that it arranges; it may include days of December of the year before
/// @param holidays   the days off that it names, weekends included
/// @param workdays   the weekend days that it makes working days (调休上班)
/// @param source     where its text was read
/// @param supersedes the number of the notice that it replaces; `null` if there is none
public record HolidayNotice(
        NoticeNumber number,
        LocalDate issued,
        int year,
        SortedSet<LocalDate> holidays,
        SortedSet<LocalDate> workdays,
        Line source,
        @Nullable NoticeNumber supersedes) {

    public HolidayNotice {
        if (number.isBlank()) {
            throw new IllegalArgumentException("a holiday notice needs a number");
        }
        holidays = sorted(holidays);
        workdays = sorted(workdays);
        requireWithin(year, holidays);
        requireWithin(year, workdays);
        if (!Collections.disjoint(holidays, workdays)) {
            throw new IllegalArgumentException(number + " makes one day a holiday and a working day");
        }
    }

    public HolidayNotice(
            String number,
            LocalDate issued,
            int year,
            Collection<LocalDate> holidays,
            Collection<LocalDate> workdays,
            String source) {
        this(
                new NoticeNumber(number),
                issued,
                year,
                new TreeSet<>(holidays),
                new TreeSet<>(workdays),
                new Line(source),
                null);
    }

    private static NavigableSet<LocalDate> sorted(SortedSet<LocalDate> days) {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(days));
    }

    private static void requireWithin(int year, SortedSet<LocalDate> days) {
        for (var day : days) {
            boolean lateInTheYearBefore = day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
            if (day.getYear() != year && !lateInTheYearBefore) {
                throw new IllegalArgumentException(day + " is outside the year " + year + " of the notice");
            }
        }
    }
}
