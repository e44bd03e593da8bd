package onething.persistence.relational.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import onething.application.port.out.calendar.HolidayNotices;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The notices in force, in PostgreSQL, and the calendar they make. The calendar is built once for a set
/// of notices. A notice that this node applies counts at once, one of another node within
/// [NoticesKnown#WITHIN].
@Repository
class R2dbcHolidayNotices implements HolidayNotices, WorkingCalendars {

    private static final String ALL = "select " + NoticeRow.COLUMNS
            + " from holiday_notices as notice where notice.counts order by notice.issued, notice.number";

    private static final String ALL_AT = "select " + NoticeRow.COLUMNS + """
             from holiday_notices as notice
             where notice.counts and (notice.applied_at is null or notice.applied_at <= :at)
             order by notice.issued, notice.number
            """;

    private final DatabaseClient database;
    private final Clock clock;

    /// How many notices this node has applied.
    private final AtomicLong applications = new AtomicLong();

    private final Mono<Known> known;
    private volatile @Nullable Known last;

    R2dbcHolidayNotices(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.known = Mono.defer(this::read).cacheInvalidateIf(this::isStale);
    }

    @Override
    public Mono<WorkingCalendar> current() {
        return known.map(Known::calendar);
    }

    @Override
    public Flux<HolidayNotice> all() {
        return database.sql(ALL).map(NoticeRow::notice).all();
    }

    @Override
    public Flux<HolidayNotice> all(Instant at) {
        return database.sql(ALL_AT).bind("at", at).map(NoticeRow::notice).all();
    }

    /// Call this after a notice was applied.
    void applied() {
        applications.incrementAndGet();
    }

    private Mono<Known> read() {
        long applicationsBefore = applications.get();
        var now = clock.instant();
        return all().collectList()
                .map(notices -> new Known(notices, calendarOf(notices), now, applicationsBefore))
                .doOnNext(read -> last = read);
    }

    private WorkingCalendar calendarOf(List<HolidayNotice> notices) {
        var before = last;
        return before != null && before.notices().equals(notices) ? before.calendar() : WorkingCalendar.of(notices);
    }

    private boolean isStale(Known read) {
        return read.applications() != applications.get()
                || read.at().plus(NoticesKnown.WITHIN).isBefore(clock.instant());
    }

    private record Known(List<HolidayNotice> notices, WorkingCalendar calendar, Instant at, long applications) {}
}
