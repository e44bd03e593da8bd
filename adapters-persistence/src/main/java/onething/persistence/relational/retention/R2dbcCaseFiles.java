package onething.persistence.relational.retention;

import static onething.persistence.relational.RowReader.constants;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import onething.application.port.out.retention.CaseFiles;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterId;
import onething.domain.retention.CaseFile;
import onething.domain.retention.CaseFile.FiledMatter;
import onething.domain.retention.Obstacle;
import onething.domain.search.SearchQuery;
import onething.domain.trail.Event;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.encryption.NoteCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.EventRow;
import onething.persistence.relational.search.SearchHashes;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The files of bundles in PostgreSQL. A file is destroyed by one statement. What is deleted stays in backups and
/// in the log of the database until those are deleted, see docs/operations.md.
@Repository
class R2dbcCaseFiles implements CaseFiles {

    private final DatabaseClient database;
    private final NoteCipher notes;
    private final SearchHashes search;

    R2dbcCaseFiles(DatabaseClient database, ReporterCipher reporterCipher, SearchHashes search) {
        this.database = database;
        this.notes = new NoteCipher(reporterCipher);
        this.search = search;
    }

    @Override
    public Flux<CaseFile> received(Instant before, LocalDate today, Optional<BundleId> after, int limit) {
        var statement = database.sql(RetentionStatements.RECEIVED)
                .bind("before", BatchBinder.stored(before))
                .bind("today", today)
                .bind("limit", limit);
        return BatchBinder.bind(statement, "after", UUID.class, after.map(BundleId::value))
                .map(R2dbcCaseFiles::read)
                .all();
    }

    @Override
    public Mono<CaseFile> find(BundleId bundle, LocalDate today) {
        return database.sql(RetentionStatements.FIND)
                .bind("bundle", bundle.value())
                .bind("today", today)
                .map(R2dbcCaseFiles::read)
                .one();
    }

    @Override
    public Mono<Boolean> exists(BundleNumber number) {
        return database.sql(RetentionStatements.EXISTS)
                .bind("number", number.value())
                .map(row -> get(row, "found", Boolean.class))
                .one();
    }

    @Override
    public Mono<Boolean> isSought(SearchQuery terms, BundleId apart) {
        return Mono.defer(() -> {
            var wanted = search.wanted(terms);
            return database.sql(RetentionStatements.SOUGHT)
                    .bind("open", wanted.open())
                    .bind("secret", wanted.secret())
                    .bind("apart", apart.value())
                    .map(row -> get(row, "found", Boolean.class))
                    .one();
        });
    }

    @Override
    public Mono<Boolean> destroy(UUID list, BundleId bundle, List<Event> told, Instant at, LocalDate today) {
        return Mono.defer(() -> EventRow.bind(
                        BatchBinder.of(database.sql(RetentionStatements.DESTROY), told),
                        UnaryOperator.identity(),
                        notes)
                .column("ids", UUID.class, Event::matter)
                .bound()
                .bind("list", list)
                .bind("bundle", bundle.value())
                .bind("at", BatchBinder.stored(at))
                .bind("today", today)
                .map(row -> get(row, "done", Long.class) == 1)
                .one());
    }

    private static CaseFile read(Readable row) {
        var ids = get(row, "ids", UUID[].class);
        var codes = get(row, "codes", String[].class);
        var guides = get(row, "guides", String[].class);
        var versions = get(row, "versions", Integer[].class);
        var closed = get(row, "closed", Long[].class);
        var matters = IntStream.range(0, ids.length)
                .mapToObj(i -> new FiledMatter(
                        new MatterId(ids[i]),
                        new MatterCode(codes[i]),
                        new GuideId(new GuideCode(guides[i]), versions[i]),
                        Optional.ofNullable(closed[i]).map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))))
                .toList();
        return new CaseFile(
                new BundleId(uuid(row, "id")),
                new BundleNumber(text(row, "number")),
                matters,
                constants(row, "obstacles", Obstacle.class),
                get(row, "documents", Integer.class),
                get(row, "papers", Integer.class));
    }
}
