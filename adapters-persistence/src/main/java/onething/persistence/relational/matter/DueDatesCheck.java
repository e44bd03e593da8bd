package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.domain.calendar.WorkingCalendar;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.matter.document.ClocksReader;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Works out the due dates of all running matters from their clocks again, and compares them with what is stored.
/// The command that checks a restored database uses it; it changes nothing.
public final class DueDatesCheck {

    private static final int PAGE = 1_000;

    private static final String PAGE_OF_MATTERS = """
            select id, version, clocks::text as clocks
              from matters
             where not ended and id > :after
             order by id
             limit :limit
            """;

    private static final String DIFFERING = """
            select count(*) as differing
              from unnest(:ids::uuid[], :versions::bigint[],
            """ + MatterDueDates.COLUMNS + """
                          ) as made (matter, version,
            """ + MatterDueDates.NAMES + """
                                     )
              left join matter_due_dates as due_dates on due_dates.matter = made.matter
             where (due_dates.version, due_dates.next_due, due_dates.escalations, due_dates.amber, due_dates.red,
                    due_dates.missed, due_dates.breached)
                   is distinct from (made.version, made.next_due, made.escalations, made.amber, made.red,
                                     made.missed, made.breached)
            """;

    private final DatabaseClient database;
    private final WorkingCalendars calendars;
    private final ClocksReader clocks = new ClocksReader();

    DueDatesCheck(DatabaseClient database, WorkingCalendars calendars) {
        this.database = database;
        this.calendars = calendars;
    }

    public Mono<Checked> check() {
        return Mono.zip(calendars.current(), isMoving(), this::check).flatMap(checked -> checked);
    }

    private Mono<Checked> check(WorkingCalendar calendar, boolean isMoving) {
        return page(new UUID(0, 0))
                .expand(page ->
                        page.size() < PAGE ? Mono.empty() : page(page.getLast().id()))
                .concatMap(page -> page.isEmpty() ? Mono.empty() : differing(page, calendar), 1)
                .reduce(new Checked(0, 0, isMoving), Checked::with);
    }

    private Mono<List<Stored>> page(UUID after) {
        return database.sql(PAGE_OF_MATTERS)
                .bind("after", after)
                .bind("limit", PAGE)
                .map(Stored::read)
                .all()
                .collectList();
    }

    private Mono<Checked> differing(List<Stored> page, WorkingCalendar calendar) {
        var counted = page.stream().map(stored -> counted(stored, calendar)).toList();
        var readable = counted.stream().flatMap(Optional::stream).toList();
        long unreadable = counted.size() - readable.size();
        var columns = BatchBinder.of(database.sql(DIFFERING), readable)
                .column("ids", UUID.class, each -> each.matter().id())
                .column("versions", Long.class, each -> each.matter().version());
        return MatterDueDates.bind(columns, Counted::dueDates)
                .bound()
                .map(row -> get(row, "differing", Long.class))
                .one()
                .map(differing -> new Checked(page.size(), differing + unreadable, false));
    }

    /// @return empty if the clocks cannot be read
    private Optional<Counted> counted(Stored stored, WorkingCalendar calendar) {
        try {
            return Optional.of(new Counted(stored, MatterDueDates.of(clocks.read(stored.clocks()), calendar)));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private Mono<Boolean> isMoving() {
        return database.sql(RecalculationStatements.UNDER_WAY)
                .map(row -> get(row, "under_way", Boolean.class))
                .one();
    }

    /// @param matters   how many running matters were checked
    /// @param differing how many have other due dates than their clocks give, or clocks that cannot be read
    /// @param isMoving  whether a recalculation is under way; then due dates may differ until it has ended
    public record Checked(long matters, long differing, boolean isMoving) {

        private Checked with(Checked page) {
            return new Checked(matters + page.matters, differing + page.differing, isMoving);
        }
    }

    private record Counted(Stored matter, MatterDueDates dueDates) {}

    private record Stored(UUID id, long version, String clocks) {

        static Stored read(Readable row) {
            return new Stored(uuid(row, "id"), get(row, "version", Long.class), text(row, "clocks"));
        }
    }
}
