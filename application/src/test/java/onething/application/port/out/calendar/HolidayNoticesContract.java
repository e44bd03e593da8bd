package onething.application.port.out.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;

/// What [HolidayNotices] and [WorkingCalendars] promise. The notices are for distant years; each test has
/// its own.
public interface HolidayNoticesContract {

    HolidayNotices notices();

    WorkingCalendars calendars();

    /// Puts a notice into effect, as applying it does.
    void count(HolidayNotice notice);

    /// Puts a notice into effect, as an administrator who applies it then.
    void apply(HolidayNotice notice, Instant at);

    @Test
    default void aNoticeIsOnRecordAsItWasIssued() {
        var notice = aNotice(2101);

        count(notice);

        assertThat(notices().all().collectList().block())
                .contains(notice)
                .isSortedAccordingTo(Comparator.comparing(HolidayNotice::issued).thenComparing(HolidayNotice::number));
    }

    @Test
    default void anEarlierCalendarHasOnlyTheNoticesOfItsDay() {
        var first = aNotice(2115);
        var later = aNotice(2116);
        var applied = Instant.parse("2026-11-23T01:00:00Z");

        count(first);
        apply(later, applied);

        assertThat(notices().all(applied.minusMillis(1)).collectList().block())
                .contains(first)
                .doesNotContain(later);
        assertThat(notices().all(applied).collectList().block()).contains(first, later);
    }

    @Test
    default void theCalendarCountsANoticeImmediately() {
        var notice = aNotice(2103);
        assertThat(calendars().current().block().publishedYears()).doesNotContain(2103);

        count(notice);

        var afterwards = calendars().current().block();
        assertThat(afterwards.publishedYears()).contains(2103);
        assertThat(afterwards.isWorkingDay(LocalDate.of(2103, 5, 1))).isFalse();
    }

    @Test
    default void aSupersedingNoticeReplacesTheOtherInTheCalendar() {
        var wrong = aNotice(2104);
        var right = new HolidayNotice(
                new NoticeNumber("更正" + UUID.randomUUID()),
                wrong.issued(),
                2104,
                new TreeSet<>(List.of(LocalDate.of(2104, 5, 2))),
                new TreeSet<>(),
                Line.NONE,
                wrong.number());

        count(wrong);
        count(right);

        var calendar = calendars().current().block();
        assertThat(calendar.notices()).contains(right).doesNotContain(wrong);
        assertThat(notices().all().collectList().block()).contains(wrong, right);
    }

    private static HolidayNotice aNotice(int year) {
        return new HolidayNotice(
                new NoticeNumber("国办发明电" + UUID.randomUUID()),
                LocalDate.of(year - 1, 11, 4),
                year,
                new TreeSet<>(List.of(LocalDate.of(year, 5, 1), LocalDate.of(year, 10, 1))),
                new TreeSet<>(List.of(LocalDate.of(year, 5, 5))),
                new Line("关于部分节假日安排的通知"),
                null);
    }
}
