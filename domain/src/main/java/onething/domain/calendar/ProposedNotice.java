package onething.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.NoticeInvalid;
import onething.domain.refusal.Refusal.NoticeNumberTaken;
import onething.domain.text.Line;

/// A holiday notice as a person typed it from the document. It has not been checked yet.
///
/// The first notice of a year makes the dates of that year certain. It must therefore arrange the whole
/// year, with every statutory festival among its days off. A later notice may change a single day.
///
/// @param supersedes the number of a wrongly entered notice that this one replaces
public record ProposedNotice(
        NoticeNumber number,
        LocalDate issued,
        int year,
        List<LocalDate> holidays,
        List<LocalDate> workdays,
        Line source,
        Optional<NoticeNumber> supersedes) {

    /// The longest source, in characters as people count them.
    public static final int LONGEST_SOURCE = 500;

    private static final int FIRST_YEAR = 2000;

    /// The last year of the calendar's tables, see [WorkingCalendar#of].
    private static final int LAST_YEAR = 2119;

    public ProposedNotice {
        holidays = List.copyOf(holidays);
        workdays = List.copyOf(workdays);
    }

    /// Checks the notice by itself and against the known notices.
    ///
    /// @param known every applied notice, superseded ones included
    /// @param today the notice must not be issued later than this day
    /// @throws onething.domain.refusal.Refused with [NoticeInvalid], which lists every fault, or
    ///     [NoticeNumberTaken]
    public HolidayNotice checked(Collection<HolidayNotice> known, LocalDate today) {
        var faults = new ArrayList<Fault>();
        checkPaper(today, faults);
        checkDays("/holidays", holidays, faults);
        checkDays("/workdays", workdays, faults);
        checkTogether(faults);
        checkWholeYear(known, faults);
        checkSuperseded(known, faults);
        if (!faults.isEmpty()) {
            throw new NoticeInvalid(faults).refused();
        }
        if (known.stream().anyMatch(notice -> notice.number().equals(number))) {
            throw new NoticeNumberTaken(number.value()).refused();
        }
        return new HolidayNotice(
                number,
                issued,
                year,
                new TreeSet<>(holidays),
                new TreeSet<>(workdays),
                source,
                supersedes.orElse(null));
    }

    private void checkPaper(LocalDate today, List<Fault> faults) {
        var named = number.year();
        if (named.isEmpty()) {
            faults.add(new Fault("/number", "notice-number", "应为发文字号，如：国办发明电〔2025〕7号"));
        } else if (named.getAsInt() != issued.getYear()) {
            faults.add(new Fault("/issued", "year-of-number", "印发日期应在发文字号所写的年份内"));
        }
        if (issued.isAfter(today)) {
            faults.add(new Fault("/issued", "not-yet", "印发日期不能晚于今天"));
        }
        if (!isYearKnown()) {
            faults.add(new Fault("/year", "range", "应为" + FIRST_YEAR + "至" + LAST_YEAR + "年"));
        } else if (issued.getYear() != year && issued.getYear() != year - 1) {
            faults.add(new Fault("/issued", "far-from-year", "通知在所安排的年份或者前一年印发"));
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            faults.add(new Fault("/source", "length", "应写明出处，不超过" + LONGEST_SOURCE + "字"));
        }
    }

    /// December of the year before may be part of a notice (2022-12-31 was a holiday by the notice for
    /// 2023).
    private void checkDays(String pointer, List<LocalDate> days, List<Fault> faults) {
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            boolean lateInTheYearBefore = day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
            if (day.getYear() != year && !lateInTheYearBefore) {
                faults.add(new Fault(pointer + "/" + i, "outside-year", "应在" + year + "年内，或者在前一年12月"));
            }
            if (!seen.add(day)) {
                faults.add(new Fault(pointer + "/" + i, "twice", "同一天只写一次"));
            }
        }
    }

    private void checkTogether(List<Fault> faults) {
        if (holidays.isEmpty() && workdays.isEmpty()) {
            faults.add(new Fault("/holidays", "required", "至少写一天放假日或者上班日"));
        }
        for (int i = 0; i < workdays.size(); i++) {
            var day = workdays.get(i);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                faults.add(new Fault("/workdays/" + i, "weekend", "调休上班的日子应为周六或者周日"));
            }
            if (holidays.contains(day)) {
                faults.add(new Fault("/workdays/" + i, "holiday-too", "同一天不能既放假又上班"));
            }
        }
    }

    /// With this notice applied, the valid notices of the year must name every statutory festival as a day
    /// off. A notice that replaces the only notice of a year must therefore arrange the whole year too.
    private void checkWholeYear(Collection<HolidayNotice> known, List<Fault> faults) {
        if (!isYearKnown()) {
            return;
        }
        var superseded = known.stream()
                .map(HolidayNotice::supersedes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        supersedes.ifPresent(superseded::add);
        var off = new HashSet<>(holidays);
        known.stream()
                .filter(notice -> notice.year() == year && !superseded.contains(notice.number()))
                .forEach(notice -> off.addAll(notice.holidays()));
        var missing = new LinkedHashMap<String, List<LocalDate>>();
        Festivals.in(year).forEach((day, name) -> {
            if (!off.contains(day)) {
                missing.computeIfAbsent(name, _ -> new ArrayList<>()).add(day);
            }
        });
        if (!missing.isEmpty()) {
            faults.add(new Fault(
                    "/holidays", "festival-missing", "一年的首份通知应安排全年。" + year + "年放假的日子还缺法定节日：" + listed(missing)));
        }
    }

    private static String listed(Map<String, List<LocalDate>> festivals) {
        return festivals.entrySet().stream()
                .map(festival -> festival.getKey()
                        + festival.getValue().stream()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining("、", "（", "）")))
                .collect(Collectors.joining("，"));
    }

    private boolean isYearKnown() {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private void checkSuperseded(Collection<HolidayNotice> known, List<Fault> faults) {
        supersedes.ifPresent(number -> known.stream()
                .filter(notice -> notice.number().equals(number))
                .findFirst()
                .ifPresentOrElse(
                        notice -> {
                            if (notice.year() != year) {
                                faults.add(new Fault(
                                        "/supersedes", "other-year", "所代替的通知安排的是" + notice.year() + "年，应与本通知的年份相同"));
                            }
                        },
                        () -> faults.add(new Fault("/supersedes", "unknown-notice", "应为已经采用的通知的发文字号"))));
    }
}
