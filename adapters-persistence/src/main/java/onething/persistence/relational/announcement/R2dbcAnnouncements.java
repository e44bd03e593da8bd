package onething.persistence.relational.announcement;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.out.Announcements;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Announcements in PostgreSQL. Publishing and withdrawing are one statement each, which also stores the
/// record of the change.
@Repository
class R2dbcAnnouncements implements Announcements {

    private static final String PUBLISH = """
            with published as (
                insert into announcements
                       (id, title, text, shown_from, shown_until, published_by, published_at, request, request_content)
                values (:id, :title, :text, :from, :until, :actor, :at, :request, :requestContent)
                on conflict (published_by, request) do nothing
                returning *
            ), recorded as (
                insert into announcement_events (announcement, at, actor, action, content)
                select id, :at, :actor, 'published', to_jsonb(published) from published
            )
            select * from published
            """;

    private static final String OF_REQUEST =
            "select * from announcements where published_by = :actor and request = :request";

    /// A few dozen a year. [Announcement#isShownOn] decides which are shown.
    private static final String LATEST_FIRST = "select * from announcements order by shown_from desc, id desc";

    private static final int MAX_SHOWN = 100;

    private static final String WITHDRAW = """
            with withdrawn as (
                update announcements set withdrawn_by = :actor, withdrawn_at = :at
                 where id = :id and withdrawn_at is null
                returning *
            ), recorded as (
                insert into announcement_events (announcement, at, actor, action, content)
                select id, :at, :actor, 'withdrawn', to_jsonb(withdrawn) from withdrawn
            )
            select * from withdrawn
            """;

    private final DatabaseClient database;

    R2dbcAnnouncements(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Announcement> publish(Announcement announcement, IdempotencyKey key) {
        var publishing = database.sql(PUBLISH)
                .bind("id", announcement.id())
                .bind("title", announcement.title().value())
                .bind("text", announcement.text().value())
                .bind("from", announcement.from())
                .bind("actor", announcement.published().by().value())
                .bind("at", BatchBinder.stored(announcement.published().at()))
                .bind("request", key.key())
                .bind("requestContent", key.content());
        return BatchBinder.bind(publishing, "until", LocalDate.class, announcement.until())
                .map(R2dbcAnnouncements::announcement)
                .one()
                .switchIfEmpty(Mono.defer(() -> publishedBefore(key)));
    }

    private Mono<Announcement> publishedBefore(IdempotencyKey key) {
        return database.sql(OF_REQUEST)
                .bind("actor", key.owner().value())
                .bind("request", key.key())
                .map(row -> {
                    key.requireSame(text(row, "request_content"));
                    return announcement(row);
                })
                .one();
    }

    @Override
    public Flux<Announcement> all() {
        return database.sql("select * from announcements order by published_at desc, id desc")
                .map(R2dbcAnnouncements::announcement)
                .all();
    }

    @Override
    public Flux<Announcement> shownOn(LocalDate day) {
        return database.sql(LATEST_FIRST)
                .map(R2dbcAnnouncements::announcement)
                .all()
                .filter(announcement -> announcement.isShownOn(day))
                .take(MAX_SHOWN);
    }

    @Override
    public Mono<Announcement> withdraw(UUID announcement, Mark mark) {
        return database.sql(WITHDRAW)
                .bind("id", announcement)
                .bind("actor", mark.by().value())
                .bind("at", BatchBinder.stored(mark.at()))
                .map(R2dbcAnnouncements::announcement)
                .one()
                .switchIfEmpty(Mono.defer(() -> find(announcement)));
    }

    private Mono<Announcement> find(UUID id) {
        return database.sql("select * from announcements where id = :id")
                .bind("id", id)
                .map(R2dbcAnnouncements::announcement)
                .one();
    }

    private static Announcement announcement(Readable row) {
        return new Announcement(
                uuid(row, "id"),
                new Line(text(row, "title")),
                new Text(text(row, "text")),
                get(row, "shown_from", LocalDate.class),
                RowReader.find(row, "shown_until", LocalDate.class),
                mark(row, "published").orElseThrow(),
                mark(row, "withdrawn"));
    }

    private static Optional<Mark> mark(Readable row, String what) {
        return RowReader.find(row, what + "_by", UUID.class)
                .map(by -> new Mark(new PersonId(by), get(row, what + "_at", Instant.class)));
    }
}
