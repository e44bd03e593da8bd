package onething.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onething.domain.refusal.Refusal.CalendarUnknown;

/// Which days the authorities work, by the holiday notices that are known.
///
/// A day is what the last issued notice that names it says; else Monday to Friday are worked. In a year
/// without
/// a notice the statutory festivals are taken as days off, and every date that rests on such a year is
/// provisional. So
/// is
/// one that rests on the last week of the year before, which the missing notice may still change
/// (2022-12-31 was a
/// holiday by the notice for 2023).
///
/// Built once for a set of notices, then asked without allocating: the count of working days up to each
/// day, and the
/// day of each count, are tables.
public final class WorkingCalendar {

    /// The zone in which every legal date is read.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// From here on in December, a day belongs to the next year's notice as well.
    private static final int LATE_DECEMBER = 25;

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2119;

    private static final DayKind WORKDAY = new DayKind.Workday();
    private static final DayKind WEEKEND = new DayKind.Weekend();

    private final List<HolidayNotice> notices;
    private final SortedSet<Integer> publishedYears;

    /// By epoch day, as are the next ones; the first day of [#FIRST_YEAR] is epoch day nought.
    private final DayKind[] kinds;

    /// How many working days there are up to and with each day.
    private final int[] workedUpTo;

    /// The day on which the n-th working day falls.
    private final int[] dayOfCount;

    /// First and last days of the stretches that are no more provisional, in order.
    private final int[] certain;

    private WorkingCalendar(List<HolidayNotice> notices) {
        this.notices = notices;
        this.publishedYears = notices.stream().map(HolidayNotice::year).collect(Collectors.toCollection(TreeSet::new));
        this.kinds = kindsBy(notices, publishedYears);
        this.workedUpTo = new int[kinds.length];
        this.dayOfCount = countInto(workedUpTo, kinds);
        this.certain = certainStretches(publishedYears);
    }

    /// @throws IllegalArgumentException if two notices bear one number
    /// @throws onething.domain.refusal.Refused if a notice is for a year outside 1971 to 2119
    public static WorkingCalendar of(List<HolidayNotice> notices) {
        var numbers = new HashSet<String>();
        for (var notice : notices) {
            if (!numbers.add(notice.number())) {
                throw new IllegalArgumentException("two notices " + notice.number());
            }
        }
        notices.stream().mapToInt(HolidayNotice::year).forEach(year -> {
            requireKnown(year - 1);
            requireKnown(year);
        });
        Set<String> superseded = notices.stream()
                .map(HolidayNotice::supersedes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new WorkingCalendar(notices.stream()
                .filter(notice -> !superseded.contains(notice.number()))
                .sorted(Comparator.comparing(HolidayNotice::issued).thenComparing(HolidayNotice::number))
                .toList());
    }

    /// This calendar once another notice has arrived.
    public WorkingCalendar with(HolidayNotice arrived) {
        var known = new ArrayList<>(notices);
        known.add(arrived);
        return of(known);
    }

    /// The notices in force, in the order of their issue.
    public List<HolidayNotice> notices() {
        return notices;
    }

    /// The years that have a notice, in order.
    public SortedSet<Integer> publishedYears() {
        return new TreeSet<>(publishedYears);
    }

    /// The date of an instant, in Asia/Shanghai.
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofEpochDay(epochDayOf(instant));
    }

    public boolean isWorkingDay(LocalDate day) {
        return kind(day).isWorking();
    }

    public DayKind kind(LocalDate day) {
        return kind(day.toEpochDay());
    }

    /// Whether what is said of that day may still change when a notice arrives.
    public boolean isProvisional(LocalDate day) {
        return !isCertain(day.toEpochDay(), day.toEpochDay());
    }

    /// The last day that is not provisional any more, or the day before 1970 if there is no notice at all.
    public LocalDate horizon() {
        return LocalDate.ofEpochDay(certain.length == 0 ? -1 : certain[certain.length - 1]);
    }

    /// The day itself if it is worked, else the next that is: how a last day off moves (民法典第203条).
    public LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : LocalDate.ofEpochDay(workingDayFrom(day.toEpochDay()));
    }

    /// The n-th working day after a day, which itself is not counted.
    public LocalDate workingDayAfter(LocalDate day, int count) {
        return LocalDate.ofEpochDay(workingDayAfter(day.toEpochDay(), count));
    }

    /// How many working days lie after one day, up to and with another; negative if the other is earlier.
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return workingDaysBetween(after.toEpochDay(), upTo.toEpochDay());
    }

    // The same in epoch days, for those who count many.

    public static long epochDayOf(Instant instant) {
        int offset = ZONE.getRules().getOffset(instant).getTotalSeconds();
        return Math.floorDiv(instant.getEpochSecond() + offset, 86_400L);
    }

    public DayKind kind(long day) {
        return kinds[index(day)];
    }

    public boolean isWorkingDay(long day) {
        return kinds[index(day)].isWorking();
    }

    public long workingDayFrom(long day) {
        return isWorkingDay(day) ? day : workingDayAfter(day, 1);
    }

    public long workingDayAfter(long day, int count) {
        int nth = workedUpTo[index(day)] + count;
        if (nth >= dayOfCount.length) {
            throw new CalendarUnknown(LAST_YEAR + 1).refused();
        }
        return dayOfCount[nth];
    }

    public int workingDaysBetween(long after, long upTo) {
        return workedUpTo[index(upTo)] - workedUpTo[index(after)];
    }

    /// Whether no day of the stretch, both ends included, is provisional.
    public boolean isCertain(long from, long to) {
        for (int i = 0; i < certain.length; i += 2) {
            if (from >= certain[i] && to <= certain[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private int index(long day) {
        if (day < 0 || day >= kinds.length) {
            throw new CalendarUnknown(LocalDate.ofEpochDay(day).getYear()).refused();
        }
        return (int) day;
    }

    private static void requireKnown(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new CalendarUnknown(year).refused();
        }
    }

    private static DayKind[] kindsBy(List<HolidayNotice> notices, Set<Integer> publishedYears) {
        var kinds = new DayKind[(int) LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay()];
        for (int day = 0; day < kinds.length; day++) {
            kinds[day] = isWeekend(day) ? WEEKEND : WORKDAY;
        }
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (!publishedYears.contains(year)) {
                Festivals.in(year)
                        .forEach((day, name) -> kinds[(int) day.toEpochDay()] = new DayKind.ExpectedHoliday(name));
            }
        }
        for (var notice : notices) {
            for (var day : notice.holidays()) {
                kinds[(int) day.toEpochDay()] = new DayKind.Holiday(DayKind.Holiday.UNNAMED, notice.number());
            }
            for (var day : notice.workdays()) {
                kinds[(int) day.toEpochDay()] = new DayKind.MakeUpDay(notice.number());
            }
        }
        publishedYears.forEach(year -> nameHolidays(year, kinds));
        return kinds;
    }

    /// Epoch day nought, 1970-01-01, was a Thursday.
    private static boolean isWeekend(int day) {
        return (day + 3) % 7 >= 5;
    }

    /// Days off come in runs, whichever notices they are by; a run bears the names of the festivals
    /// within it.
    private static void nameHolidays(int year, DayKind[] kinds) {
        Festivals.in(year).forEach((festival, name) -> {
            int day = (int) festival.toEpochDay();
            if (!(kinds[day] instanceof DayKind.Holiday)) {
                return;
            }
            for (int before = day; kinds[before] instanceof DayKind.Holiday holiday; before--) {
                kinds[before] = holiday.named(name);
            }
            for (int after = day + 1; kinds[after] instanceof DayKind.Holiday holiday; after++) {
                kinds[after] = holiday.named(name);
            }
        });
    }

    private static int[] countInto(int[] workedUpTo, DayKind[] kinds) {
        var dayOfCount = new int[kinds.length + 1];
        int worked = 0;
        for (int day = 0; day < kinds.length; day++) {
            if (kinds[day].isWorking()) {
                dayOfCount[++worked] = day;
            }
            workedUpTo[day] = worked;
        }
        return Arrays.copyOf(dayOfCount, worked + 1);
    }

    private static int[] certainStretches(SortedSet<Integer> publishedYears) {
        var ends = new ArrayList<Integer>();
        for (int year : publishedYears) {
            if (!publishedYears.contains(year - 1)) {
                ends.add((int) LocalDate.of(year, 1, 1).toEpochDay());
            }
            if (!publishedYears.contains(year + 1)) {
                ends.add((int) LocalDate.of(year, 12, LATE_DECEMBER - 1).toEpochDay());
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
