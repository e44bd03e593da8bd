package onething.persistence.relational.guide;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.json;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.Versioned;
import onething.application.port.out.amendment.Amendments;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.AmendmentStage;
import onething.domain.code.GuideCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.GuideId;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.AmendmentOpen;
import onething.domain.refusal.Refusal.AmendmentOutdated;
import onething.domain.refusal.Refusal.AmendmentUnknown;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.text.Verbatim;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/// Amendments in PostgreSQL. Each change is one statement, which also stores the record of the change, and the
/// version where an amendment becomes one.
@Repository
class R2dbcAmendments implements Amendments {

    private static final int MOST = 100;

    private static final String RECORDED = """
            recorded as (
                insert into guide_amendment_events (amendment, version, at, actor, stage, content)
                select id, version, :at, :actor, stage, content from changed
            )
            """;

    private static final String OPEN = """
            with changed as (
                insert into guide_amendments (id, guide, base, becomes, stage, opened_by, opened_at, content)
                values (:id, :guide, :base, :becomes, :stage, :actor, :at, :content::jsonb)
                on conflict (guide) where stage in ('EDITING', 'SUBMITTED', 'WITHDRAWING') do nothing
                returning *
            ),
            """ + RECORDED + "select * from changed";

    private static final String OPEN_ONE =
            "select id from guide_amendments where guide = :guide and stage in ('EDITING', 'SUBMITTED', 'WITHDRAWING')";

    private static final String CHANGE = """
            with changed as (
                update guide_amendments set version = version + 1, stage = :stage, content = :content::jsonb
                 where id = :id and version = :version
                returning *
            ),
            """ + RECORDED;

    private static final String SAVE = CHANGE + "select * from changed";

    private static final String PUBLISH = CHANGE + """
            , published as (
                insert into guide_versions (guide, version, amendment, published_by, published_at, files)
                select guide, becomes, id, :actor, :at, :files::jsonb from changed
            )
            select * from changed
            """;

    private final DatabaseClient database;
    private final Publications publications;

    R2dbcAmendments(DatabaseClient database, Publications publications) {
        this.database = database;
        this.publications = publications;
    }

    @Override
    public Mono<Versioned<Amendment>> open(Amendment amendment) {
        return bound(database.sql(OPEN), amendment, amendment.opened())
                .bind("guide", amendment.base().code().value())
                .bind("base", amendment.base().version())
                .bind("becomes", amendment.number())
                .map(R2dbcAmendments::amendment)
                .one()
                .switchIfEmpty(Mono.defer(() -> refuseSecond(amendment.base().code())));
    }

    private Mono<Versioned<Amendment>> refuseSecond(GuideCode guide) {
        return database.sql(OPEN_ONE)
                .bind("guide", guide.value())
                .map(row -> uuid(row, "id"))
                .one()
                .flatMap(open -> Mono.error(new AmendmentOpen(open)::refused));
    }

    @Override
    public Mono<Versioned<Amendment>> find(UUID amendment) {
        return database.sql("select * from guide_amendments where id = :id")
                .bind("id", amendment)
                .map(R2dbcAmendments::amendment)
                .one();
    }

    @Override
    public Flux<Versioned<Amendment>> of(GuideCode guide) {
        return database.sql(
                        "select * from guide_amendments where guide = :guide order by opened_at desc, id desc limit "
                                + MOST)
                .bind("guide", guide.value())
                .map(R2dbcAmendments::amendment)
                .all();
    }

    @Override
    public Mono<Integer> highestVersion(GuideCode guide) {
        return database.sql("select coalesce(max(version), 0) as highest from guide_versions where guide = :guide")
                .bind("guide", guide.value())
                .map(row -> get(row, "highest", Integer.class))
                .one();
    }

    @Override
    public Mono<Versioned<Amendment>> save(Versioned<Amendment> changed, Mark made) {
        return bound(database.sql(SAVE), changed.value(), made)
                .bind("version", changed.version())
                .map(R2dbcAmendments::amendment)
                .one()
                .onErrorResume(
                        DuplicateKeyException.class,
                        _ -> refuseSecond(changed.value().base().code()))
                .switchIfEmpty(Mono.defer(() -> refuseChange(changed)))
                .doOnNext(saved -> {
                    if (saved.value().stage() == AmendmentStage.WITHDRAWN) {
                        publications.another();
                    }
                });
    }

    @Override
    public Mono<Versioned<Amendment>> publish(Versioned<Amendment> approved, Mark made, Map<String, Verbatim> files) {
        var version = approved.value().version();
        return bound(database.sql(PUBLISH), approved.value(), made)
                .bind("version", approved.version())
                .bind("files", Json.text(texts(files)))
                .map(R2dbcAmendments::amendment)
                .one()
                .onErrorMap(DuplicateKeyException.class, _ -> new AmendmentOutdated(version.version()).refused())
                .switchIfEmpty(Mono.defer(() -> refuseChange(approved)))
                .doOnNext(_ -> publications.another());
    }

    private static Map<String, String> texts(Map<String, Verbatim> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().value()));
    }

    private <T> Mono<T> refuseChange(Versioned<Amendment> changed) {
        var id = changed.value().id();
        return find(id).switchIfEmpty(Mono.error(new AmendmentUnknown(id)::refused))
                .flatMap(present -> Mono.error(new ChangedMeanwhile(present.version())::refused));
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec statement, Amendment amendment, Mark made) {
        return statement
                .bind("id", amendment.id())
                .bind("stage", amendment.stage().storedName())
                .bind("actor", made.by().value())
                .bind("at", BatchBinder.stored(made.at()))
                .bind("content", Json.text(AmendmentDocument.of(amendment)));
    }

    private static Versioned<Amendment> amendment(Readable row) {
        var content = Json.read(json(row, "content"), new TypeReference<AmendmentDocument>() {});
        var amendment = content.toAmendment(
                uuid(row, "id"),
                new GuideId(new GuideCode(text(row, "guide")), get(row, "base", Integer.class)),
                get(row, "becomes", Integer.class),
                new Mark(new PersonId(uuid(row, "opened_by")), get(row, "opened_at", Instant.class)),
                WireNamed.stored(AmendmentStage.class, text(row, "stage")));
        return new Versioned<>(amendment, get(row, "version", Long.class));
    }
}
