package onething.persistence.relational.retention;

import static java.util.stream.Collectors.joining;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.out.retention.DestructionLists;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.party.PersonId;
import onething.domain.retention.DestructionList;
import onething.domain.retention.DestructionList.Approval;
import onething.domain.retention.DestructionList.Declined;
import onething.domain.retention.DestructionList.End;
import onething.domain.retention.DestructionList.Entry;
import onething.domain.retention.Obstacle;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The destruction lists in PostgreSQL, which refuses to remove or to change what is on them.
@Repository
class R2dbcDestructionLists implements DestructionLists {

    private final DatabaseClient database;

    R2dbcDestructionLists(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(DestructionList list) {
        return BatchBinder.of(database.sql(RetentionStatements.ADD_LIST), list.entries())
                .column("bundles", UUID.class, entry -> entry.bundle().value())
                .text("numbers", entry -> entry.number().value())
                .text("matters", entry -> array(entry.matters()))
                .column("closed", LocalDate.class, Entry::closed)
                .column("keeps", Integer.class, entry -> entry.keep().count())
                .text("bases", Entry::basis)
                .column("untils", LocalDate.class, Entry::until)
                .column("documents", Integer.class, Entry::documents)
                .column("papers", Integer.class, Entry::papers)
                .bound()
                .bind("id", list.id())
                .bind("compiled", BatchBinder.stored(list.compiled()))
                .map(row -> get(row, "added", Long.class) == 1)
                .one();
    }

    @Override
    public Mono<DestructionList> find(UUID list) {
        return lists(database.sql(RetentionStatements.FIND_LIST).bind("list", list))
                .next();
    }

    @Override
    public Flux<DestructionList> latest(int limit) {
        return lists(database.sql(RetentionStatements.LATEST).bind("limit", limit));
    }

    @Override
    public Mono<Boolean> approve(UUID list, int place, Approval approval) {
        var statement = place == 1 ? RetentionStatements.APPROVE_FIRST : RetentionStatements.APPROVE_SECOND;
        return changed(statement, list, approval.by(), approval.at());
    }

    @Override
    public Mono<Boolean> decline(UUID list, Declined declined) {
        return changed(RetentionStatements.DECLINE, list, declined.by(), declined.at());
    }

    @Override
    public Mono<Void> spare(UUID list, BundleId bundle, End end) {
        return database.sql(RetentionStatements.SPARE)
                .bind("list", list)
                .bind("bundle", bundle.value())
                .bind("at", end.at())
                .bind("spared", end.spared().map(Obstacle::storedName).orElseThrow())
                .then();
    }

    private Mono<Boolean> changed(String statement, UUID list, PersonId by, Instant at) {
        return database.sql(statement)
                .bind("list", list)
                .bind("by", by.value())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static Flux<DestructionList> lists(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(Row::of)
                .all()
                .bufferUntilChanged(row -> row.list().id())
                .map(rows -> new DestructionList(
                        rows.getFirst().list().id(),
                        rows.getFirst().list().compiled(),
                        rows.getFirst().list().approvals(),
                        rows.getFirst().list().declined(),
                        rows.stream().map(Row::entry).toList()));
    }

    private static String array(List<MatterCode> codes) {
        return codes.stream().map(MatterCode::value).collect(joining(",", "{", "}"));
    }

    /// An entry with its list, which has no entries of its own here.
    private record Row(DestructionList list, Entry entry) {

        static Row of(Readable row) {
            var list = new DestructionList(
                    uuid(row, "id"),
                    get(row, "compiled", Instant.class),
                    Stream.of("first", "second")
                            .flatMap(place -> approval(row, place).stream())
                            .toList(),
                    RowReader.find(row, "declined_by", UUID.class)
                            .map(by -> new Declined(new PersonId(by), get(row, "declined_at", Instant.class))),
                    List.of());
            return new Row(list, entry(row));
        }

        private static Optional<Approval> approval(Readable row, String place) {
            return RowReader.find(row, place + "_by", UUID.class)
                    .map(by -> new Approval(new PersonId(by), get(row, place + "_at", Instant.class)));
        }

        private static Entry entry(Readable row) {
            return new Entry(
                    new BundleId(uuid(row, "bundle")),
                    new BundleNumber(text(row, "number")),
                    Stream.of(get(row, "matters", String[].class))
                            .map(MatterCode::new)
                            .toList(),
                    get(row, "closed", LocalDate.class),
                    new Years(get(row, "keep", Integer.class)),
                    text(row, "basis"),
                    get(row, "until", LocalDate.class),
                    get(row, "documents", Integer.class),
                    get(row, "papers", Integer.class),
                    RowReader.find(row, "ended", Instant.class)
                            .map(at -> new End(
                                    at,
                                    RowReader.find(row, "spared", String.class)
                                            .map(name -> WireNamed.stored(Obstacle.class, name)))));
        }
    }
}
