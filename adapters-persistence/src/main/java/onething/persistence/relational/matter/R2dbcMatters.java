package onething.persistence.relational.matter;

import static java.util.stream.Collectors.toMap;
import static onething.persistence.relational.Cells.get;
import static onething.persistence.relational.Cells.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.Matters;
import onething.application.port.out.WorkingCalendars;
import onething.domain.bundle.BundleId;
import onething.domain.code.WireNamed;
import onething.domain.deadline.Rung;
import onething.domain.guide.GuideCode;
import onething.domain.guide.MatterCode;
import onething.domain.guide.StandingKind;
import onething.domain.matter.MatterId;
import onething.domain.matter.Step;
import onething.domain.matter.Tab;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.trail.Event;
import onething.persistence.relational.Cells;
import onething.persistence.relational.Columns;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.Paged;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.ReporterSeal;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Matters in PostgreSQL. What their clocks come to by the working calendar is worked out whenever they are stored.
@Repository
class R2dbcMatters implements Matters {

    private final DatabaseClient database;
    private final StepStore store;
    private final DocketRow dockets;

    R2dbcMatters(DatabaseClient database, ColumnSeal seal, ReporterSeal reporterSeal, WorkingCalendars calendars) {
        var matterSeal = new MatterSeal(seal, reporterSeal);
        this.database = database;
        this.store = new StepStore(database, matterSeal, calendars);
        this.dockets = new DocketRow(matterSeal);
    }

    @Override
    public Mono<Versioned<Docket>> find(MatterId id) {
        return database.sql(MatterStatements.FIND)
                .bind("id", id.value())
                .map(dockets::read)
                .one();
    }

    @Override
    public Flux<Versioned<Docket>> of(BundleId bundle) {
        return database.sql(MatterStatements.OF_BUNDLE)
                .bind("bundle", bundle.value())
                .map(dockets::read)
                .all();
    }

    @Override
    public Flux<Event> trail(MatterId id) {
        return database.sql(MatterStatements.TRAIL)
                .bind("matter", id.value())
                .map(EventRow::read)
                .all();
    }

    // Steps.

    @Override
    public Mono<Versioned<Docket>> save(Versioned<Step> step, List<Versioned<Step>> alongWith) {
        var steps = Stream.concat(Stream.of(step), alongWith.stream()).toList();
        return store.steps(steps, StepStore::unclaiming);
    }

    @Override
    public Mono<Versioned<Docket>> claim(Versioned<Step> step, Optional<PersonId> claimant) {
        return store.steps(
                List.of(step),
                sql -> Columns.bind(sql.bind("claiming", true), "claimant", UUID.class, claimant.map(PersonId::value)));
    }

    // Listings.

    @Override
    public Mono<Page<Versioned<Docket>>> of(PersonId applicant, Optional<Tab> tab, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var listing = database.sql(MatterStatements.OF_APPLICANT).bind("applicant", applicant.value());
            var ofTab = Columns.bind(listing, "tab", String.class, tab.map(Tab::wireName));
            return page(ofTab, Cursor.Listing.MATTERS, "changed", after, limit);
        });
    }

    @Override
    public Mono<Page<Versioned<Docket>>> atDesk(DeskQuery query) {
        return Mono.defer(() -> {
            var listing = database.sql(MatterStatements.atDesk(query));
            var desk = bindDesk(listing, query.office(), query.district());
            var ofCode = Columns.bind(desk, "code", String.class, query.code().map(MatterCode::value));
            var ofRung = Columns.bind(ofCode, "reached", String.class, query.reached().map(Rung::storedName))
                    .bind("now", Columns.stored(query.now()));
            var claimed =
                    Columns.bind(ofRung, "claimed", UUID.class, query.claimed().map(PersonId::value));
            return page(claimed, Cursor.Listing.DESK, "next_due", query.after(), query.limit());
        });
    }

    @Override
    public Mono<Summary> summary(PersonId applicant) {
        return database.sql(MatterStatements.SUMMARY)
                .bind("applicant", applicant.value())
                .bind("todo", Tab.TODO.wireName())
                .map(row -> Map.entry(tab(row), number(row, "count")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(R2dbcMatters::summary);
    }

    private static Summary summary(Map<Optional<Tab>, Long> counts) {
        return new Summary(
                Stream.of(Tab.values())
                        .collect(toMap(tab -> tab, tab -> counts.getOrDefault(Optional.of(tab), 0L))),
                counts.getOrDefault(Optional.<Tab>empty(), 0L));
    }

    @Override
    public Flux<Tally> tally(OfficeCode office, DistrictCode district, Instant now) {
        return bindDesk(database.sql(MatterStatements.TALLY), office, district)
                .bind("now", now)
                .map(R2dbcMatters::tally)
                .all();
    }

    private static Tally tally(Readable row) {
        return new Tally(
                new GuideCode(text(row, "guide")),
                new MatterCode(text(row, "code")),
                new DistrictCode(text(row, "district")),
                WireNamed.get(StandingKind.class, text(row, "standing")),
                number(row, "count"),
                number(row, "overdue"),
                Stream.of(Rung.values())
                        .filter(rung -> number(row, rung.wireName()) > 0)
                        .collect(toMap(rung -> rung, rung -> number(row, rung.wireName()))),
                number(row, "late"));
    }

    private Mono<Page<Versioned<Docket>>> page(
            GenericExecuteSpec statement, Cursor.Listing listing, String sortedBy, Optional<String> after, int limit) {
        var cursor = Cursor.read(after, listing);
        var from = Columns.bind(statement, "afterKey", Instant.class, cursor.map(Cursor::key));
        var rows = Columns.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                .bind("limit", limit + 1)
                .map(row -> dockets.readPaged(row, listing, sortedBy))
                .all();
        return Paged.page(rows, limit);
    }

    /// A city's desk sees the whole range of its districts' codes, see [DistrictCode#covers].
    static GenericExecuteSpec bindDesk(GenericExecuteSpec statement, OfficeCode office, DistrictCode district) {
        var code = district.value();
        return statement
                .bind("office", office.value())
                .bind("lowest", code)
                .bind("highest", code.endsWith("00") ? code.substring(0, 4) + "99" : code);
    }

    private static Optional<Tab> tab(Readable row) {
        return Cells.find(row, "tab", String.class)
                .map(name -> WireNamed.get(Tab.class, name));
    }

    private static long number(Readable row, String column) {
        return get(row, column, Long.class);
    }
}
