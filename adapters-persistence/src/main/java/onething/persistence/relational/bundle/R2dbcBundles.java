package onething.persistence.relational.bundle;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.FileQuotas;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.FilledForm;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.material.FileQuota;
import onething.domain.material.Material;
import onething.domain.matter.MatterChange;
import onething.domain.paper.Paper;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.BundleFull;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.bundle.ReporterAnswers.Split;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.MatterCipher;
import onething.persistence.relational.matter.ReceivedMatters;
import onething.persistence.relational.signin.AccountRows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Bundles in PostgreSQL. When a statement has stored nothing, a second one finds out why.
@Repository
class R2dbcBundles implements Bundles {

    private final DatabaseClient database;
    private final MatterCipher matterCipher;
    private final WorkingCalendars calendars;
    private final ReporterAnswers reporters;
    private final AccountRows accounts;
    private final BundleRow rows;

    R2dbcBundles(
            DatabaseClient database,
            ColumnCipher cipher,
            ReporterCipher reporterCipher,
            MatterCipher matterCipher,
            WorkingCalendars calendars,
            ReporterAnswers reporters,
            AccountRows accounts) {
        this.database = database;
        this.matterCipher = matterCipher;
        this.calendars = calendars;
        this.reporters = reporters;
        this.accounts = accounts;
        this.rows = new BundleRow(cipher, reporterCipher, reporters);
    }

    @Override
    public Mono<Versioned<Bundle>> find(BundleId id) {
        return database.sql(BundleStatements.FIND)
                .bind("id", id.value())
                .map(rows::read)
                .one();
    }

    @Override
    public Mono<Known> find(BundleId id, IdempotencyKey key) {
        return database.sql(BundleStatements.FIND_WITH_KEY)
                .bind("id", id.value())
                .bind("owner", key.owner().value())
                .bind("key", key.key())
                .map(row -> new Known(
                        rows.read(row),
                        RowReader.find(row, "used_for", UUID.class)
                                .map(bundle -> new Use(new BundleId(bundle), text(row, "used_with"))),
                        accounts.holder(row, uuid(row, "applicant"))))
                .one();
    }

    @Override
    public Mono<Held> find(BundleId id, FileQuotas quotas, Instant now) {
        return database.sql(BundleStatements.FIND_WITH_HELD)
                .bind("id", id.value())
                .bind("since", BatchBinder.stored(now.minus(quotas.counted())))
                .map(row -> new Held(
                        rows.read(row), get(row, "held_files", Long.class), get(row, "held_bytes", Long.class)))
                .one();
    }

    @Override
    public Flux<Bundle> findAll(Set<BundleId> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : database.sql(BundleStatements.FIND_ALL)
                        .bind("ids", ids.stream().map(BundleId::value).toArray(UUID[]::new))
                        .map(rows::read)
                        .all()
                        .map(Versioned::value);
    }

    @Override
    public Flux<FilledForm.Received> formsOf(Set<BundleId> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : database.sql(BundleStatements.FORMS_OF)
                        .bind("ids", ids.stream().map(BundleId::value).toArray(UUID[]::new))
                        .map(rows::readForm)
                        .all();
    }

    @Override
    public Mono<Bundle.Submitted> findSubmitted(BundleNumber number) {
        return database.sql(BundleStatements.FIND_BY_NUMBER)
                .bind("number", number.value())
                .map(rows::read)
                .one()
                .map(Versioned::value)
                .ofType(Bundle.Submitted.class);
    }

    @Override
    public Mono<Page<Versioned<Bundle>>> of(PersonId applicant, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.BUNDLES);
            var listing = database.sql(BundleStatements.OF_APPLICANT).bind("applicant", applicant.value());
            var from = BatchBinder.bind(listing, "afterKey", Instant.class, cursor.map(Cursor::key));
            var page = BatchBinder.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                    .bind("limit", limit + 1)
                    .map(rows::readPaged)
                    .all();
            return PageRow.page(page, limit);
        });
    }

    // Drafts.

    @Override
    public Mono<Versioned<Bundle>> add(Bundle.Draft draft, IdempotencyKey key) {
        return reporters
                .part(draft)
                .flatMap(parted -> stored(adding(draft, parted, key)))
                .map(_ -> new Versioned<Bundle>(draft, 0))
                .switchIfEmpty(Mono.defer(() -> madeBefore(key).flatMap(this::present)));
    }

    @Override
    public Mono<Versioned<Bundle.Draft>> save(Versioned<Bundle.Draft> changed) {
        var draft = changed.value();
        return reporters
                .part(draft)
                .flatMap(parted -> stored(rows.bindMaterials(
                                rows.bindDraft(database.sql(BundleStatements.SAVE), draft, parted), draft.materials())
                        .bind("version", changed.version())))
                .map(_ -> changed.next())
                .switchIfEmpty(Mono.defer(() -> notStored(changed)));
    }

    @Override
    public Mono<Void> discard(Versioned<Bundle.Draft> draft) {
        return database.sql(BundleStatements.DISCARD)
                .bind("id", draft.value().id().value())
                .bind("version", draft.version())
                .fetch()
                .rowsUpdated()
                .filter(deleted -> deleted == 1)
                .switchIfEmpty(Mono.defer(() -> notStored(draft)))
                .then();
    }

    // Submission.

    @Override
    public Mono<Bundle.Submitted> submit(
            Versioned<Bundle.Submitted> submitted,
            List<MatterChange> received,
            List<Paper> papers,
            IdempotencyKey key) {
        return calendars
                .current()
                .flatMap(calendar -> stored(submitting(submitted, received, papers, key, calendar)))
                .map(_ -> submitted.value())
                .switchIfEmpty(Mono.defer(() -> submittedBefore(key)))
                .switchIfEmpty(Mono.defer(() -> notStored(submitted)));
    }

    // Files.

    @Override
    public Mono<Versioned<Material>> handIn(Bundle with, Material added, FileQuotas quotas) {
        boolean draft = with instanceof Bundle.Draft;
        var quota = draft ? quotas.bundle() : quotas.bundle().doubled();
        return Mono.defer(() -> rows.bindMaterial(database.sql(BundleStatements.HAND_IN), added)
                        .bind("bundle", with.id().value())
                        .bind("draft", draft)
                        .bind("chosen", BundleRow.codes(with.chosen()))
                        .bind("guideVersion", with.guide().version())
                        .bind("bundleFiles", quota.files())
                        .bind("bundleBytes", quota.bytes())
                        .bind("personFiles", quotas.person().files())
                        .bind("personBytes", quotas.person().bytes())
                        .bind("since", BatchBinder.stored(added.handedIn().minus(quotas.counted())))
                        .map(row ->
                                new HandedIn(text(row, "outcome"), Optional.ofNullable(row.get("version", Long.class))))
                        .one())
                .flatMap(result -> handedIn(result, with, added, quota, quotas))
                .switchIfEmpty(Mono.defer(() -> present(with.id())
                        .flatMap(_ -> Mono.error(new BundleSubmitted(with.id().value())::refused))));
    }

    private Mono<Versioned<Material>> handedIn(
            HandedIn result, Bundle with, Material added, FileQuota quota, FileQuotas quotas) {
        return switch (result.outcome()) {
            case "added" -> Mono.just(new Versioned<>(added, result.version().orElseThrow()));
            case "present" ->
                present(with.id())
                        .flatMap(found ->
                                Mono.justOrEmpty(found.value().same(added).map(there -> found.map(_ -> there))));
            case "changed" -> Mono.error(new ChangedMeanwhile(result.version().orElseThrow())::refused);
            case "bundle-full" -> Mono.error(new BundleFull(quota.files(), quota.bytes())::refused);
            case "person-full" -> Mono.error(quotas::personFull);
            default ->
                Mono.error(() -> new IllegalStateException("the content is not in the store: " + result.outcome()));
        };
    }

    @Override
    public Mono<Long> discardUnchangedSince(Instant then, int most) {
        return database.sql(BundleStatements.DISCARD_UNCHANGED)
                .bind("then", BatchBinder.stored(then))
                .bind("most", most)
                .fetch()
                .rowsUpdated();
    }

    private GenericExecuteSpec adding(Bundle.Draft draft, Split parted, IdempotencyKey key) {
        return bindKey(
                        rows.bindMaterials(
                                rows.bindDraft(database.sql(BundleStatements.ADD), draft, parted), draft.materials()),
                        key)
                .bind("guide", draft.guide().code().value())
                .bind("applicant", draft.applicant().value())
                .bind("opened", BatchBinder.stored(draft.opened()));
    }

    private GenericExecuteSpec submitting(
            Versioned<Bundle.Submitted> submitted,
            List<MatterChange> received,
            List<Paper> papers,
            IdempotencyKey key,
            WorkingCalendar calendar) {
        var bundle = submitted.value();
        var statement =
                ReceivedMatters.bind(database.sql(BundleStatements.SUBMIT), received, papers, calendar, matterCipher);
        return bindKey(statement, key)
                .bind("id", bundle.id().value())
                .bind("version", submitted.version())
                .bind("number", bundle.number().value())
                .bind("code", bundle.code().value())
                .bind("received", BatchBinder.stored(bundle.received()));
    }

    private static GenericExecuteSpec bindKey(GenericExecuteSpec statement, IdempotencyKey key) {
        return statement
                .bind("owner", key.owner().value())
                .bind("key", key.key())
                .bind("content", key.content());
    }

    /// The bundle's id, or empty if the statement stored nothing.
    private static Mono<UUID> stored(GenericExecuteSpec statement) {
        return statement.map(row -> uuid(row, "id")).one();
    }

    // Why nothing was stored.

    private Mono<Bundle.Submitted> submittedBefore(IdempotencyKey key) {
        return madeBefore(key).flatMap(this::find).map(Versioned::value).ofType(Bundle.Submitted.class);
    }

    /// The bundle that the key was used for; empty for a new key. Fails if the key was used with other
    /// content.
    private Mono<BundleId> madeBefore(IdempotencyKey key) {
        return database.sql(BundleStatements.FIND_KEY)
                .bind("owner", key.owner().value())
                .bind("key", key.key())
                .map(row -> {
                    key.requireSame(text(row, "content"));
                    return new BundleId(uuid(row, "bundle"));
                })
                .one();
    }

    private Mono<Versioned<Bundle>> present(BundleId id) {
        return find(id).switchIfEmpty(Mono.error(new BundleUnknown(id.value())::refused));
    }

    private <T> Mono<T> notStored(Versioned<? extends Bundle> changed) {
        return present(changed.value().id())
                .flatMap(present -> Mono.error(() -> switch (present.value()) {
                    case Bundle.Submitted already ->
                        new BundleSubmitted(already.id().value()).refused();
                    case Bundle.Draft _ -> new ChangedMeanwhile(present.version()).refused();
                }));
    }

    /// The result of `hand_in_material`.
    private record HandedIn(String outcome, Optional<Long> version) {}
}
