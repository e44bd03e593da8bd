package onething.persistence.relational.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.application.port.out.calendar.HolidayNotices;
import onething.application.port.out.calendar.HolidayNoticesContract;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.service.TestClock;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;

class R2dbcHolidayNoticesTest implements HolidayNoticesContract {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final R2dbcHolidayNotices notices = new R2dbcHolidayNotices(TestPostgres.database(), clock);

    @Override
    public HolidayNotices notices() {
        return notices;
    }

    @Override
    public WorkingCalendars calendars() {
        return notices;
    }

    @Override
    public void count(HolidayNotice notice) {
        counts(notice, notices);
    }

    @Override
    public void apply(HolidayNotice notice, Instant at) {
        count(notice);
        TestPostgres.database()
                .sql("update holiday_notices set applied_at = :at where number = :number")
                .bind("at", at)
                .bind("number", notice.number().value())
                .then()
                .block();
    }

    /// As after an administrator has applied it at that node.
    private static void counts(HolidayNotice notice, R2dbcHolidayNotices node) {
        var stored = TestPostgres.database()
                .sql("""
                        insert into holiday_notices (number, issued, year, holidays, workdays, source, supersedes, counts)
                        values (:number, :issued, :year, :holidays, :workdays, :source, :supersedes, true)
                        """)
                .bind("number", notice.number().value())
                .bind("issued", notice.issued())
                .bind("year", notice.year())
                .bind("holidays", notice.holidays().toArray(LocalDate[]::new))
                .bind("workdays", notice.workdays().toArray(LocalDate[]::new))
                .bind("source", notice.source().value());
        BatchBinder.bind(
                        stored,
                        "supersedes",
                        String.class,
                        Optional.ofNullable(notice.supersedes()).map(NoticeNumber::value))
                .then()
                .block();
        node.applied();
    }

    @Test
    void theShippedNoticesAreOnRecord() {
        var calendar = notices.current().block();

        assertThat(calendar.publishedYears()).contains(2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10)))
                .as("a Saturday made up")
                .isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 7)))
                .as("a Wednesday off")
                .isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2026, 12, 31))).isTrue();
    }

    @Test
    void theCalendarIsBuiltOnceForTheSameNotices() {
        var first = notices.current().block();

        assertThat(notices.current().block()).isSameAs(first);

        clock.passes(NoticesKnown.WITHIN.multipliedBy(2));
        assertThat(notices.current().block()).as("read again, and nothing new").isSameAs(first);
    }

    @Test
    void aNoticeOfAnotherNodeCountsSoon() {
        var anotherNode = new R2dbcHolidayNotices(TestPostgres.database(), clock);
        notices.current().block();

        counts(new HolidayNotice("另一节点", LocalDate.of(2104, 11, 4), 2105, List.of(), List.of(), ""), anotherNode);
        assertThat(notices.current().block().publishedYears()).doesNotContain(2105);

        clock.passes(NoticesKnown.WITHIN.plusMillis(1));
        assertThat(notices.current().block().publishedYears()).contains(2105);
    }
}
