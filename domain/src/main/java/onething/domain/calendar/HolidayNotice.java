package onething.domain.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import onething.domain.text.Tidy;
import org.jspecify.annotations.Nullable;

/// The State Council's yearly paper on days off and make-up days (部分节假日安排的通知), as dated evidence.
///
/// A day that two notices name is as the one issued later says, so that a change in mid-year is one
/// more notice and
/// the earlier one stays as it was. A notice that was entered wrongly is replaced whole, by one that
/// `supersedes` it.
///
/// @param number     the paper's number, such as 国办发明电〔2025〕7号
/// @param issued     the day it was issued
/// @param year       the year that it arranges; late December of the year before may be part of it
/// @param holidays   the days off it names, weekends among them
/// @param workdays   the weekend days it makes working days (调休上班)
/// @param source     where its text was read
/// @param supersedes the number of a notice that counts no more, if any
public record HolidayNotice(
        String number,
        LocalDate issued,
        int year,
        SortedSet<LocalDate> holidays,
        SortedSet<LocalDate> workdays,
        String source,
        @Nullable String supersedes) {

    public HolidayNotice {
        if (Tidy.isBlank(number)) {
            throw new IllegalArgumentException("a notice without its number");
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
        this(number, issued, year, new TreeSet<>(holidays), new TreeSet<>(workdays), source, null);
    }

    private static NavigableSet<LocalDate> sorted(SortedSet<LocalDate> days) {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(days));
    }

    private static void requireWithin(int year, SortedSet<LocalDate> days) {
        for (var day : days) {
            boolean lateInTheYearBefore = day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
            if (day.getYear() != year && !lateInTheYearBefore) {
                throw new IllegalArgumentException(day + " is no day for a notice on " + year);
            }
        }
    }
}
