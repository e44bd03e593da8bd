package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.get;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Corrections;
import onething.domain.correction.Correction;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.desk.DeskQueries;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Corrections in PostgreSQL. Their content may show who reports an employer, so it is encrypted with the
/// reporters' keys.
@Repository
class R2dbcCorrections implements Corrections {

    private static final String FIND =
            "select " + CorrectionRow.COLUMNS + " from corrections as correction where correction.id = :id";

    private static final String VERSIONS = "select id, version from corrections where id = any(:ids)";

    private static final String OF_APPLICANT = page(
            "correction.applicant = :applicant",
            "(correction.asked, correction.id) < (:afterKey::timestamptz, :afterId::uuid)",
            "correction.asked desc, correction.id desc",
            "found.correction_asked desc, found.correction_id desc");

    private static final String WAITING = page(
            """
            correction.state = 'WAITING' and matter.office = :office
                   and matter.district between :lowest and :highest
            """,
            "(correction.asked, correction.id) > (:afterKey::timestamptz, :afterId::uuid)",
            "correction.asked, correction.id",
            "found.correction_asked, found.correction_id");

    private final DatabaseClient database;
    private final TransitionStore store;
    private final CorrectionRow rows;

    R2dbcCorrections(DatabaseClient database, TransitionStore store, ReporterCipher reporterCipher) {
        this.database = database;
        this.store = store;
        this.rows = new CorrectionRow(reporterCipher.cipher());
    }

    @Override
    public Flux<Versioned<Correction>> ask(List<Correction> asked) {
        return Flux.defer(() -> rows.bind(database.sql(CorrectionRow.ASK), asked)
                .map(rows::read)
                .all());
    }

    @Override
    public Mono<Void> settle(List<Settled> settled) {
        return store.steps(
                        MatterStatements.STORE_CORRECTED,
                        settled.stream().map(Settled::change).toList(),
                        List.of(),
                        sql -> rows.bindSettled(TransitionStore.unclaiming(sql), settled))
                .switchIfEmpty(Mono.defer(() -> decidedMeanwhile(settled)))
                .then();
    }

    private <T> Mono<T> decidedMeanwhile(List<Settled> settled) {
        var ids = settled.stream().map(each -> each.correction().id()).toArray(UUID[]::new);
        return database.sql(VERSIONS)
                .bind("ids", ids)
                .map(row -> get(row, "version", Long.class))
                .first()
                .flatMap(version -> Mono.error(new ChangedMeanwhile(version)::refused));
    }

    @Override
    public Mono<Versioned<Correction>> find(UUID id) {
        return database.sql(FIND).bind("id", id).map(rows::read).one();
    }

    @Override
    public Mono<Page<Found>> of(PersonId applicant, Optional<String> after, int limit) {
        return Mono.defer(() -> listed(
                database.sql(OF_APPLICANT).bind("applicant", applicant.value()),
                Cursor.Listing.CORRECTIONS,
                after,
                limit));
    }

    @Override
    public Mono<Page<Found>> waiting(OfficeCode office, DistrictCode district, Optional<String> after, int limit) {
        return Mono.defer(() -> listed(
                DeskQueries.bindDesk(database.sql(WAITING), office, district),
                Cursor.Listing.WAITING_CORRECTIONS,
                after,
                limit));
    }

    private Mono<Page<Found>> listed(
            GenericExecuteSpec statement, Cursor.Listing listing, Optional<String> after, int limit) {
        var cursor = Cursor.read(after, listing);
        var from = BatchBinder.bind(statement, "afterKey", Instant.class, cursor.map(Cursor::key));
        var found = BatchBinder.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                .bind("limit", limit + 1)
                .map(row -> rows.readPaged(row, listing))
                .all();
        return PageRow.page(found, limit);
    }

    /// The rows are counted separately, so one statement returns the page and the total.
    private static String page(String which, String beyond, String order, String again) {
        return """
                with page as (
                    select %1$s, %2$s
                      from corrections as correction join matters as matter on matter.id = correction.matter
                     where %3$s and (:afterId::uuid is null or %4$s)
                     order by %5$s
                     limit :limit
                )
                select (select count(*)
                          from corrections as correction join matters as matter on matter.id = correction.matter
                         where %3$s) as total, found.*
                  from (select 1) as listing left join page as found on true
                 order by %6$s
                """.formatted(CorrectionRow.COLUMNS, MatterRecordRow.FILE, which, beyond, order, again);
    }
}
