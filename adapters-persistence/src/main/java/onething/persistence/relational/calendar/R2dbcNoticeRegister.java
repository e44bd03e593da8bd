package onething.persistence.relational.calendar;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.RecalculatedMatter;
import onething.application.port.RecordedNotice;
import onething.application.port.Versioned;
import onething.application.port.out.calendar.NoticeRegister;
import onething.domain.bundle.BundleNumber;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.code.MatterCode;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.refusal.Refusal.NoticeNumberTaken;
import onething.domain.refusal.Refusal.NoticeUnknown;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.Json;
import onething.persistence.relational.PageRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/// The register of notices in PostgreSQL. Each change is one statement, which also stores the record of
/// the change.
@Repository
class R2dbcNoticeRegister implements NoticeRegister {

    private static final TypeReference<List<ChangedSideDocument>> CHANGES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final R2dbcHolidayNotices notices;

    R2dbcNoticeRegister(DatabaseClient database, R2dbcHolidayNotices notices) {
        this.database = database;
        this.notices = notices;
    }

    @Override
    public Flux<RecordedNotice> all() {
        return database.sql(NoticeStatements.ALL).map(NoticeRow::recorded).all();
    }

    @Override
    public Mono<RecordedNotice> find(UUID id) {
        return database.sql(NoticeStatements.FIND)
                .bind("notice", id)
                .map(NoticeRow::recorded)
                .one();
    }

    /// The proposal made with the key. A proposal that was withdrawn since is not made again.
    @Override
    public Mono<RecordedNotice> madeBy(IdempotencyKey key) {
        return database.sql(NoticeStatements.FIND_REQUEST)
                .bind("actor", key.owner().value())
                .bind("request", key.key())
                .map(row -> {
                    key.requireSame(text(row, "request_content"));
                    return uuid(row, "notice");
                })
                .one()
                .flatMap(made -> find(made).switchIfEmpty(Mono.error(new KeyReused(key.key())::refused)));
    }

    /// Of two requests at the same time one is recorded. The other one finds that record, by its key or
    /// its number.
    @Override
    public Mono<RecordedNotice> propose(HolidayNotice notice, PersonId by, Instant at, IdempotencyKey key) {
        return done(proposing(notice, by, at, key))
                .onErrorResume(DuplicateKeyException.class, _ -> Mono.empty())
                .flatMap(this::find)
                .switchIfEmpty(Mono.defer(() -> madeBy(key)))
                .switchIfEmpty(Mono.error(new NoticeNumberTaken(notice.number().value())::refused));
    }

    @Override
    public Mono<RecordedNotice> apply(Versioned<UUID> notice, PersonId by, Instant at) {
        return done(changing(NoticeStatements.APPLY, notice, by, at))
                .doOnNext(_ -> notices.applied())
                .flatMap(this::find)
                .switchIfEmpty(Mono.defer(() -> notDone(notice)));
    }

    @Override
    public Mono<Void> withdraw(Versioned<UUID> notice, PersonId by, Instant at) {
        return done(changing(NoticeStatements.WITHDRAW, notice, by, at))
                .switchIfEmpty(Mono.defer(() -> notDone(notice)))
                .then();
    }

    @Override
    public Mono<Page<RecalculatedMatter>> changes(UUID notice, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.RECOUNTED);
            var rows = BatchBinder.bind(
                            database.sql(NoticeStatements.CHANGES).bind("notice", notice),
                            "afterId",
                            UUID.class,
                            cursor.map(Cursor::id))
                    .bind("limit", limit + 1)
                    .map(R2dbcNoticeRegister::changed)
                    .all()
                    .collectList();
            return rows.filter(found -> !found.isEmpty())
                    .flatMap(found -> PageRow.page(Flux.fromIterable(found), limit));
        });
    }

    private GenericExecuteSpec proposing(HolidayNotice notice, PersonId by, Instant at, IdempotencyKey key) {
        var proposing = database.sql(NoticeStatements.PROPOSE)
                .bind("number", notice.number().value())
                .bind("issued", notice.issued())
                .bind("year", notice.year())
                .bind("holidays", notice.holidays().toArray(LocalDate[]::new))
                .bind("workdays", notice.workdays().toArray(LocalDate[]::new))
                .bind("source", notice.source().value())
                .bind("actor", by.value())
                .bind("at", BatchBinder.stored(at))
                .bind("request", key.key())
                .bind("requestContent", key.content());
        return BatchBinder.bind(
                proposing,
                "supersedes",
                String.class,
                Optional.ofNullable(notice.supersedes()).map(NoticeNumber::value));
    }

    private GenericExecuteSpec changing(String statement, Versioned<UUID> notice, PersonId by, Instant at) {
        return database.sql(statement)
                .bind("notice", notice.value())
                .bind("version", notice.version())
                .bind("actor", by.value())
                .bind("at", BatchBinder.stored(at));
    }

    /// The notice's id; empty if the statement changed nothing.
    private static Mono<UUID> done(GenericExecuteSpec statement) {
        return statement.map(row -> uuid(row, "id")).one();
    }

    private <T> Mono<T> notDone(Versioned<UUID> notice) {
        return find(notice.value())
                .switchIfEmpty(Mono.error(new NoticeUnknown(notice.value())::refused))
                .flatMap(present -> Mono.error(new ChangedMeanwhile(present.version())::refused));
    }

    private static PageRow<RecalculatedMatter> changed(Readable row) {
        return PageRow.read(
                row, "matter", Cursor.Listing.RECOUNTED, R2dbcNoticeRegister::recalculated, _ -> Instant.EPOCH);
    }

    private static RecalculatedMatter recalculated(Readable row) {
        return new RecalculatedMatter(
                new MatterId(uuid(row, "matter")),
                new MatterNumber(new BundleNumber(text(row, "bundle_number")), get(row, "ordinal", Integer.class)),
                new MatterCode(text(row, "code")),
                new OfficeCode(text(row, "office")),
                Json.read(text(row, "changes"), CHANGES).stream()
                        .map(ChangedSideDocument::toChangedSide)
                        .toList());
    }
}
