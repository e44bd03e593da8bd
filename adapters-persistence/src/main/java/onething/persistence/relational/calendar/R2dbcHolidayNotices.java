package onething.persistence.relational.calendar;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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

/// The notices in PostgreSQL, and the calendar that they make. The calendar is worked out once for the notices that
/// there
/// are: a notice added here counts at once, one added by another node within [#PATIENCE].
@Repository
class R2dbcHolidayNotices implements HolidayNotices, WorkingCalendars {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String ALL = """
            select number, issued, year, holidays, workdays, source, supersedes
              from holiday_notices
             order by issued, number
            """;

    private static final String FIND = """
            select number, issued, year, holidays, workdays, source, supersedes
              from holiday_notices
             where number = :number
            """;

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
        return database.sql(ALL).map(R2dbcHolidayNotices::notice).all();
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
                .doOnNext(_ -> additions.incrementAndGet())
                .then(database.sql(FIND)
                        .bind("number", notice.number())
                        .map(R2dbcHolidayNotices::notice)
                        .one());
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

    private static HolidayNotice notice(Readable row) {
        return new HolidayNotice(
                requireNonNull(row.get("number", String.class)),
                requireNonNull(row.get("issued", LocalDate.class)),
                requireNonNull(row.get("year", Integer.class)),
                days(row, "holidays"),
                days(row, "workdays"),
                requireNonNull(row.get("source", String.class)),
                row.get("supersedes", String.class));
    }

    private static SortedSet<LocalDate> days(Readable row, String column) {
        return new TreeSet<>(List.of(requireNonNull(row.get(column, LocalDate[].class))));
    }

    private record Known(List<HolidayNotice> notices, WorkingCalendar calendar, Instant at, long additions) {}
}
