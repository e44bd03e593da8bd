package onething.domain.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The real notices for 2022 to 2026, as shipped with the service.
public final class Calendars2022To2026 {

    public static final List<HolidayNotice> NOTICES = read();

    /// Dates from 2026-12-25 on are provisional.
    public static final WorkingCalendar CALENDAR = WorkingCalendar.of(NOTICES);

    /// Properties ask for them thousands of times, and building one takes longer than counting with it.
    private static final Map<Integer, WorkingCalendar> BEFORE = IntStream.rangeClosed(2022, 2026)
            .boxed()
            .collect(toUnmodifiableMap(year -> year, Calendars2022To2026::knownBefore));

    private Calendars2022To2026() {}

    public static HolidayNotice noticeFor(int year) {
        return NOTICES.stream()
                .filter(notice -> notice.year() == year)
                .findFirst()
                .orElseThrow();
    }

    /// The calendar as it was known before the notice for that year came out.
    public static WorkingCalendar before(int year) {
        return Objects.requireNonNull(BEFORE.get(year));
    }

    private static WorkingCalendar knownBefore(int year) {
        return WorkingCalendar.of(
                NOTICES.stream().filter(notice -> notice.year() < year).toList());
    }

    private static List<HolidayNotice> read() {
        var notice = Pattern.compile(
                "\"number\": \"(.+)\",\\s+\"issued\": \"(.+)\",\\s+\"year\": (\\d+),\\s+\"source\": \"(.+)\","
                        + "\\s+\"holidays\": \\[([^]]*)],\\s+\"workdays\": \\[([^]]*)]");
        return notice.matcher(json())
                .results()
                .map(found -> new HolidayNotice(
                        found.group(1),
                        LocalDate.parse(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        days(found.group(5)),
                        days(found.group(6)),
                        found.group(4)))
                .toList();
    }

    private static List<LocalDate> days(String list) {
        return Pattern.compile("\\d{4}-\\d\\d-\\d\\d")
                .matcher(list)
                .results()
                .map(day -> LocalDate.parse(day.group()))
                .toList();
    }

    private static String json() {
        try (var file = Calendars2022To2026.class.getResourceAsStream("holiday-notices.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
