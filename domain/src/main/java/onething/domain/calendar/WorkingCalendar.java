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

/// The working days of the authorities, by the known holiday notices.
///
/// The last issued notice that names a day decides about it. Without such a notice, Monday to Friday are
/// working days. In a year without any notice, the statutory festivals are days off, and every date that
/// depends on that year is provisional. Dates in the last week of the year before are provisional too,
/// because the missing notice may still change them (2022-12-31 was a holiday by the notice for 2023).
///
/// A calendar is built once for a set of notices. Its tables hold the number of working days up to each
/// day, and the day of each number, so a query allocates nothing.
public final class WorkingCalendar {

    /// The time zone of every legal date.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// From this day of December on, the notice of the next year may change a day.
    private static final int LATE_DECEMBER = 25;

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2119;

    private static final DayKind WORKDAY = new DayKind.Workday();
    private static final DayKind WEEKEND = new DayKind.Weekend();

    private final List<HolidayNotice> notices;
    private final SortedSet<Integer> publishedYears;

    /// By epoch day, like the next table. The first day of [#FIRST_YEAR] is epoch day 0.
    private final DayKind[] kinds;

    /// The number of working days up to and including each day.
    private final int[] workedUpTo;

    /// The day of the n-th working day.
    private final int[] dayOfCount;

    /// The first and last days of the stretches that are certain, in order.
    private final int[] certain;

    private WorkingCalendar(List<HolidayNotice> notices) {
        this.notices = notices;
        this.publishedYears = notices.stream().map(HolidayNotice::year).collect(Collectors.toCollection(TreeSet::new));
        this.kinds = kindsBy(notices, publishedYears);
        this.workedUpTo = new int[kinds.length];
        this.dayOfCount = countInto(workedUpTo, kinds);
        this.certain = certainStretches(publishedYears);
    }

    /// @throws IllegalArgumentException if two notices have the same number
    /// @throws onething.domain.refusal.Refused if a notice is for a year outside 1971 to 2119
    public static WorkingCalendar of(List<HolidayNotice> notices) {
        var numbers = new HashSet<NoticeNumber>();
        for (var notice : notices) {
            if (!numbers.add(notice.number())) {
                throw new IllegalArgumentException("two notices have the number " + notice.number());
            }
        }
        notices.stream().mapToInt(HolidayNotice::year).forEach(year -> {
            requireKnown(year - 1);
            requireKnown(year);
        });
        Set<NoticeNumber> superseded = notices.stream()
                .map(HolidayNotice::supersedes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new WorkingCalendar(notices.stream()
                .filter(notice -> !superseded.contains(notice.number()))
                .sorted(Comparator.comparing(HolidayNotice::issued).thenComparing(HolidayNotice::number))
                .toList());
    }

    /// The valid notices, in the order of their issue.
    public List<HolidayNotice> notices() {
        return notices;
    }

    /// The years that have a notice, in order.
    public SortedSet<Integer> publishedYears() {
        return new TreeSet<>(publishedYears);
    }

    /// The date of an instant in Asia/Shanghai.
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofEpochDay(epochDayOf(instant));
    }

    public boolean isWorkingDay(LocalDate day) {
        return kind(day).isWorking();
    }

    public DayKind kind(LocalDate day) {
        return kind(day.toEpochDay());
    }

    /// Whether a later notice may still change the kind of that day.
    public boolean isProvisional(LocalDate day) {
        return !isCertain(day.toEpochDay(), day.toEpochDay());
    }

    /// The day itself if it is a working day, otherwise the next working day. The end of a period moves by
    /// this rule (民法典第203条).
    public LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : LocalDate.ofEpochDay(workingDayFrom(day.toEpochDay()));
    }

    /// The n-th working day after a day. The day itself is not counted.
    public LocalDate workingDayAfter(LocalDate day, int count) {
        return LocalDate.ofEpochDay(workingDayAfter(day.toEpochDay(), count));
    }

    /// The number of working days after one day, up to and including another; negative if the other day is
    /// earlier.
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return workingDaysBetween(after.toEpochDay(), upTo.toEpochDay());
    }

    // The same methods with epoch days, for callers that count many days.

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

    /// Whether every day from `from` to `to`, both included, is certain.
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

    /// Epoch day 0, 1970-01-01, was a Thursday.
    private static boolean isWeekend(int day) {
        return (day + 3) % 7 >= 5;
    }

    /// Days off form runs, even across notices. Every day of a run gets the names of the festivals in the
    /// run.
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
