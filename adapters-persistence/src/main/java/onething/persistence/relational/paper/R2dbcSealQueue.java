package onething.persistence.relational.paper;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.SealQueue;
import onething.domain.code.WireNamed;
import onething.domain.paper.PaperId;
import onething.domain.paper.Seal;
import onething.domain.paper.SealObstacle;
import onething.domain.paper.SealProgress;
import onething.domain.paper.SealStatus;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Lease;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The papers that get a seal, in PostgreSQL. Each statement is complete by itself.
@Repository
class R2dbcSealQueue implements SealQueue {

    private static final String PROGRESS =
            "seals.attempts, seals.next_attempt, seals.obstacle, seals.sealed, seals.holder, seals.sample, seals.stamped";

    private static final String COLUMNS = "seals.id, seals.asked, " + PROGRESS;

    private static final String TAKE = Lease.take(
            "paper_seals",
            "seals",
            "select id from paper_seals where sealed is null and next_attempt <= :now order by next_attempt",
            COLUMNS);

    private static final String KEEP = """
            with seal as (
                update paper_seals
                   set sealed = :sealed, holder = :holder, sample = :sample, stamped = :stamped, obstacle = null, lease = null
            """ + Lease.HELD + """
                   and sealed is null
                returning id)
            insert into paper_files (paper, format, sealed, sha256, file)
            select seal.id, rendered.format::paper_format, true, rendered.sha256, rendered.file
              from seal, (values ('PDF', :pdfHash, :pdf), ('OFD', :ofdHash, :ofd)) as rendered (format, sha256, file)
            """;

    private static final String LATER = """
            update paper_seals
               set attempts = :attempts, next_attempt = :next, obstacle = :obstacle, lease = null
            """ + Lease.HELD;

    private static final String OF_PAPERS = "select " + COLUMNS
            + " from paper_seals as seals where seals.id = any(:papers) order by seals.asked, seals.id";

    private static final String OF_OFFICE = """
            seals.sealed is null and exists (
                select from papers join matters as matter on matter.id = papers.matter
                 where papers.id = seals.id and matter.office = :office
                   and matter.district between :lowest and :highest)
            """;

    private static final String WAITING =
            "select paper.*, seals.asked, " + PROGRESS + " from paper_seals as seals join (select "
                    + PaperRow.COLUMNS + " from papers) as paper on paper.id = seals.id where " + OF_OFFICE
                    + " order by seals.asked, seals.id limit :limit";

    /// Not while a node tries it.
    private static final String AGAIN = """
            update paper_seals as seals set next_attempt = :now, lease = null
             where (seals.lease is null or seals.next_attempt <= :now) and
            """;

    private static final String ONE_AGAIN = AGAIN + "seals.sealed is null and seals.id = :id";
    private static final String ALL_AGAIN = AGAIN + OF_OFFICE;

    private static final String OLDEST = "select min(asked) as oldest from paper_seals where sealed is null";

    private final DatabaseClient database;
    private final ReporterCipher cipher;

    R2dbcSealQueue(DatabaseClient database, ReporterCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Flux<Taken> take(Instant now, Instant leaseEnds, int limit) {
        return Flux.defer(() -> Lease.taking(database, TAKE, now, leaseEnds, limit)
                .map(row -> new Taken(new PaperId(uuid(row, "id")), uuid(row, "lease"), progress(row)))
                .all());
    }

    @Override
    public Mono<Boolean> keep(Taken taken, Seal seal, SealedFiles files) {
        var id = taken.paper().value();
        return Lease.held(database, KEEP, id, taken.lease())
                .bind("sealed", BatchBinder.stored(seal.at()))
                .bind("holder", seal.holder())
                .bind("sample", seal.sample())
                .bind("stamped", BatchBinder.stored(seal.stamped()))
                .bind("pdfHash", files.pdf().sha256())
                .bind(
                        "pdf",
                        cipher.cipher()
                                .encrypt(
                                        R2dbcIssuedPapers.COLUMN,
                                        id,
                                        files.pdf().bytes()))
                .bind("ofdHash", files.ofd().sha256())
                .bind(
                        "ofd",
                        cipher.cipher()
                                .encrypt(
                                        R2dbcIssuedPapers.COLUMN,
                                        id,
                                        files.ofd().bytes()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Boolean> later(Taken taken, SealProgress failed) {
        return Lease.held(database, LATER, taken.paper().value(), taken.lease())
                .bind("attempts", failed.attempts())
                .bind("next", BatchBinder.stored(failed.next().orElseThrow()))
                .bind("obstacle", failed.obstacle().orElseThrow().storedName())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Flux<SealStatus> of(Set<PaperId> papers) {
        return papers.isEmpty()
                ? Flux.empty()
                : database.sql(OF_PAPERS)
                        .bind("papers", papers.stream().map(PaperId::value).toArray(UUID[]::new))
                        .map(R2dbcSealQueue::status)
                        .all();
    }

    @Override
    public Flux<Waiting> waiting(OfficeCode office, DistrictCode district, int limit) {
        return ofOffice(WAITING, office, district)
                .bind("limit", limit)
                .map(row -> new Waiting(PaperRow.read(row, cipher), status(row)))
                .all();
    }

    @Override
    public Mono<Void> again(PaperId paper, Instant now) {
        return database.sql(ONE_AGAIN)
                .bind("id", paper.value())
                .bind("now", BatchBinder.stored(now))
                .then();
    }

    @Override
    public Mono<Void> allAgain(OfficeCode office, DistrictCode district, Instant now) {
        return ofOffice(ALL_AGAIN, office, district)
                .bind("now", BatchBinder.stored(now))
                .then();
    }

    private GenericExecuteSpec ofOffice(String statement, OfficeCode office, DistrictCode district) {
        return database.sql(statement)
                .bind("office", office.value())
                .bind("lowest", district.value())
                .bind("highest", district.lastCovered());
    }

    @Override
    public Mono<Instant> oldestWaiting() {
        return database.sql(OLDEST)
                .map(row -> find(row, "oldest", Instant.class))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private static SealStatus status(Readable row) {
        return new SealStatus(new PaperId(uuid(row, "id")), get(row, "asked", Instant.class), progress(row));
    }

    private static SealProgress progress(Readable row) {
        var seal = find(row, "sealed", Instant.class)
                .map(at -> new Seal(
                        text(row, "holder"),
                        get(row, "sample", Boolean.class),
                        at,
                        get(row, "stamped", Instant.class)));
        return new SealProgress(
                get(row, "attempts", Integer.class),
                seal.isPresent() ? Optional.empty() : find(row, "next_attempt", Instant.class),
                find(row, "obstacle", String.class).map(stored -> WireNamed.stored(SealObstacle.class, stored)),
                seal);
    }
}
