package onething.persistence.relational.matter;

import static java.util.stream.Collectors.toMap;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.Caseload;
import onething.application.port.DeskSort;
import onething.application.port.MatterCounts;
import onething.application.port.Page;
import onething.application.port.PeriodCounts;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters;
import onething.domain.bundle.BundleId;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Tab;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.paper.Paper;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.procedure.StandingKind;
import onething.domain.search.SearchQuery;
import onething.domain.trail.Event;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.desk.DeskQueries;
import onething.persistence.relational.encryption.NoteCipher;
import onething.persistence.relational.matter.MatterRecordRow.WithEvent;
import onething.persistence.relational.search.SearchHashes;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Matters in PostgreSQL. Whenever a matter is stored, its due dates are calculated by the working
/// calendar and stored beside it.
@Repository
class R2dbcMatters implements Matters {

    private final DatabaseClient database;
    private final DeskQueries desk;
    private final SearchHashes search;
    private final TransitionStore store;
    private final MatterRecordRow records;
    private final NoteCipher notes;

    R2dbcMatters(DatabaseClient database, TransitionStore store, MatterCipher cipher, SearchHashes search) {
        this.search = search;
        this.database = database;
        this.desk = new DeskQueries(database, MatterRecordRow.COLUMNS, MatterRecordRow.WITH_LAST_EVENT);
        this.store = store;
        this.records = new MatterRecordRow(cipher);
        this.notes = cipher.notes();
    }

    @Override
    public Mono<Versioned<MatterRecord>> find(MatterId id) {
        return database.sql(MatterStatements.FIND)
                .bind("id", id.value())
                .map(records::read)
                .one();
    }

    @Override
    public Flux<Versioned<MatterRecord>> findAll(Set<MatterId> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : database.sql(MatterStatements.FIND_ALL)
                        .bind("ids", ids.stream().map(MatterId::value).toArray(UUID[]::new))
                        .map(records::read)
                        .all();
    }

    @Override
    public Flux<Versioned<MatterRecord>> of(BundleId bundle) {
        return database.sql(MatterStatements.OF_BUNDLE)
                .bind("bundle", bundle.value())
                .map(records::read)
                .all();
    }

    @Override
    public Mono<WithTrail> findWithTrail(MatterId id) {
        return database.sql(MatterStatements.FIND_WITH_TRAIL)
                .bind("id", id.value())
                .map(records::readEvent)
                .all()
                .collectList()
                .flatMap(events -> Mono.justOrEmpty(WithEvent.lastOf(events))
                        .map(matter -> new WithTrail(
                                matter, events.stream().map(WithEvent::event).toList())));
    }

    @Override
    public Flux<Versioned<MatterRecord>> of(BundleId bundle, Instant at) {
        return database.sql(MatterStatements.OF_BUNDLE_AT)
                .bind("bundle", bundle.value())
                .bind("at", at)
                .map(records::read)
                .all();
    }

    @Override
    public Flux<Event> trail(MatterId id) {
        return database.sql(MatterStatements.TRAIL)
                .bind("matter", id.value())
                .map(row -> EventRow.read(row, notes))
                .all();
    }

    // Steps.

    @Override
    public Mono<Versioned<MatterRecord>> save(
            Versioned<MatterChange> change, List<Versioned<MatterChange>> alongWith, List<Paper> papers) {
        var changes = Stream.concat(Stream.of(change), alongWith.stream()).toList();
        return store.steps(changes, papers, TransitionStore::unclaiming);
    }

    @Override
    public Mono<Versioned<MatterRecord>> claim(Versioned<MatterChange> change, Optional<PersonId> claimant) {
        return store.steps(
                List.of(change),
                List.of(),
                sql -> BatchBinder.bind(
                        sql.bind("claiming", true), "claimant", UUID.class, claimant.map(PersonId::value)));
    }

    // Listings.

    @Override
    public Mono<Page<Versioned<MatterRecord>>> of(
            PersonId applicant, Optional<Tab> tab, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var listing = database.sql(MatterStatements.OF_APPLICANT).bind("applicant", applicant.value());
            var ofTab = BatchBinder.bind(listing, "tab", String.class, tab.map(Tab::wireName));
            return page(ofTab, Cursor.Listing.MATTERS, "changed", after, limit);
        });
    }

    @Override
    public Mono<Page<Versioned<MatterRecord>>> atDesk(DeskQuery query) {
        return Mono.defer(() -> {
            var listing = DeskQueries.listing(query.sort());
            var rows = desk.listed("", query)
                    .map(row -> query.sort() == DeskSort.PRESSING
                            ? records.readPaged(row, listing, "next_due")
                            : records.readPaged(row, listing))
                    .all();
            return PageRow.page(rows, query.limit());
        });
    }

    @Override
    public Mono<Page<Versioned<MatterRecord>>> search(DeskQuery query, SearchQuery wanted, Caseload cases) {
        return Mono.defer(() -> {
            var rows = desk.found("", query, wanted, search.wanted(wanted), cases)
                    .map(row -> records.readPaged(row, Cursor.Listing.FOUND, "next_due"))
                    .all();
            return PageRow.page(rows, query.limit());
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
                Stream.of(Tab.values()).collect(toMap(tab -> tab, tab -> counts.getOrDefault(Optional.of(tab), 0L))),
                counts.getOrDefault(Optional.<Tab>empty(), 0L));
    }

    @Override
    public Mono<Map<PersonId, Long>> openClaims(OfficeCode office, Set<PersonId> officers) {
        return desk.openClaims("", office, officers)
                .map(row -> Map.entry(new PersonId(RowReader.uuid(row, "claimant")), get(row, "count", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Flux<Tally> tally(OfficeCode office, DistrictCode district, Instant now) {
        return desk.tally("", office, district, now).map(R2dbcMatters::tally).all();
    }

    static Tally tally(Readable row) {
        return new Tally(
                new GuideCode(text(row, "guide")),
                new MatterCode(text(row, "code")),
                new DistrictCode(text(row, "district")),
                WireNamed.get(StandingKind.class, text(row, "standing")),
                new MatterCounts(
                        number(row, "count"),
                        number(row, "overdue"),
                        Stream.of(EscalationLevel.values())
                                .filter(level -> number(row, level.wireName()) > 0)
                                .collect(toMap(level -> level, level -> number(row, level.wireName()))),
                        number(row, "late")));
    }

    @Override
    public Flux<PeriodTally> period(OfficeCode office, DistrictCode district, ReportPeriod period) {
        return desk.period("", office, district, period)
                .map(R2dbcMatters::periodTally)
                .all();
    }

    private static PeriodTally periodTally(Readable row) {
        return new PeriodTally(
                new GuideCode(text(row, "guide")),
                new MatterCode(text(row, "code")),
                new DistrictCode(text(row, "district")),
                new PeriodCounts(
                        number(row, "received"),
                        number(row, "accepted"),
                        number(row, "returned"),
                        Stream.of(StandingKind.values())
                                .filter(standing -> standing.isEnd() && number(row, standing.wireName()) > 0)
                                .collect(toMap(standing -> standing, standing -> number(row, standing.wireName()))),
                        number(row, "late")));
    }

    private Mono<Page<Versioned<MatterRecord>>> page(
            GenericExecuteSpec statement, Cursor.Listing listing, String sortedBy, Optional<String> after, int limit) {
        var cursor = Cursor.read(after, listing);
        var from = BatchBinder.bind(statement, "afterKey", Instant.class, cursor.map(Cursor::key));
        var rows = bindPage(from, cursor, limit)
                .map(row -> records.readPaged(row, listing, sortedBy))
                .all();
        return PageRow.page(rows, limit);
    }

    private static GenericExecuteSpec bindPage(GenericExecuteSpec statement, Optional<Cursor> cursor, int limit) {
        return BatchBinder.bind(statement, "afterId", UUID.class, cursor.map(Cursor::id))
                .bind("limit", limit + 1);
    }

    private static Optional<Tab> tab(Readable row) {
        return RowReader.find(row, "tab", String.class).map(name -> WireNamed.get(Tab.class, name));
    }

    private static long number(Readable row, String column) {
        return get(row, column, Long.class);
    }
}
