package onething.persistence.relational.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import onething.application.port.out.HolidayNotices;
import onething.application.port.out.WorkingCalendars;
import onething.domain.deadline.HolidayNotice;
import onething.domain.deadline.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The notices in PostgreSQL that count, and the calendar that they make. The calendar is worked out once for the
/// notices that there are: a notice added or applied here counts at once, one of another node's within [#PATIENCE].
@Repository
class R2dbcHolidayNotices implements HolidayNotices, WorkingCalendars {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String ALL = "select " + NoticeRow.COLUMNS
            + " from holiday_notices as notice where notice.counts order by notice.issued, notice.number";

    private static final String FIND =
            "select " + NoticeRow.COLUMNS + " from holiday_notices as notice where notice.number = :number";

    private static final String ADD = """
            insert into holiday_notices (number, issued, year, holidays, workdays, source, supersedes)
            values (:number, :issued, :year, :holidays, :workdays, :source, :supersedes)
            on conflict do nothing
            """;

    private final DatabaseClient database;
    private final Clock clock;

    /// How often a notice has been added here.
    private final AtomicLong additions = new AtomicLong();

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
    public Mono<HolidayNotice> add(HolidayNotice notice) {
        var adding = database.sql(ADD)
                .bind("number", notice.number())
                .bind("issued", notice.issued())
                .bind("year", notice.year())
                .bind("holidays", notice.holidays().toArray(LocalDate[]::new))
                .bind("workdays", notice.workdays().toArray(LocalDate[]::new))
                .bind("source", notice.source());
        var superseding = notice.supersedes();
        return (superseding == null
                        ? adding.bindNull("supersedes", String.class)
                        : adding.bind("supersedes", superseding))
                .fetch()
                .rowsUpdated()
                .doOnNext(_ -> applied())
                .then(database.sql(FIND)
                        .bind("number", notice.number())
                        .map(NoticeRow::notice)
                        .one());
    }

    /// A notice counts from now on that did not before.
    void applied() {
        additions.incrementAndGet();
    }

    private Mono<Known> read() {
        long additionsBefore = additions.get();
        var now = clock.instant();
        return all().collectList()
                .map(notices -> new Known(notices, calendarOf(notices), now, additionsBefore))
                .doOnNext(read -> last = read);
    }

    private WorkingCalendar calendarOf(List<HolidayNotice> notices) {
        var before = last;
        return before != null && before.notices().equals(notices) ? before.calendar() : WorkingCalendar.of(notices);
    }

    private boolean isStale(Known read) {
        return read.additions() != additions.get() || read.at().plus(PATIENCE).isBefore(clock.instant());
    }

    private record Known(List<HolidayNotice> notices, WorkingCalendar calendar, Instant at, long additions) {}
}
