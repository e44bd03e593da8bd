package onething.persistence.relational.note;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import onething.application.port.IdempotencyKey;
import onething.application.port.out.matter.InternalNotes;
import onething.domain.matter.MatterId;
import onething.domain.note.InternalNote;
import onething.domain.party.PersonId;
import onething.domain.text.Text;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Internal notes in PostgreSQL. Their words may show who reports an employer, so they are encrypted with the
/// reporters' keys.
@Repository
class R2dbcInternalNotes implements InternalNotes {

    private static final String TEXT = "internal_notes.text";

    private static final String ADD = """
            insert into internal_notes (id, matter, author, at, text, request, request_content)
            values (:id, :matter, :author, :at, :text, :request, :requestContent)
            on conflict (author, request) do nothing
            """;

    private static final String OF_REQUEST =
            "select * from internal_notes where author = :author and request = :request";

    private static final String OF_MATTER = "select * from internal_notes where matter = :matter order by at, id";

    private final DatabaseClient database;
    private final ColumnCipher cipher;

    R2dbcInternalNotes(DatabaseClient database, ReporterCipher reporterCipher) {
        this.database = database;
        this.cipher = reporterCipher.cipher();
    }

    @Override
    public Flux<InternalNote> of(MatterId matter) {
        return database.sql(OF_MATTER)
                .bind("matter", matter.value())
                .map(this::read)
                .all();
    }

    @Override
    public Mono<InternalNote> add(InternalNote note, IdempotencyKey key) {
        return Mono.defer(() -> database.sql(ADD)
                .bind("id", note.id())
                .bind("matter", note.matter().value())
                .bind("author", note.by().value())
                .bind("at", BatchBinder.stored(note.at()))
                .bind("text", cipher.encryptText(TEXT, note.id(), note.text().value()))
                .bind("request", key.key())
                .bind("requestContent", key.content())
                .fetch()
                .rowsUpdated()
                .then(stored(key)));
    }

    private Mono<InternalNote> stored(IdempotencyKey key) {
        return database.sql(OF_REQUEST)
                .bind("author", key.owner().value())
                .bind("request", key.key())
                .map(row -> {
                    key.requireSame(text(row, "request_content"));
                    return read(row);
                })
                .one();
    }

    private InternalNote read(Readable row) {
        var id = uuid(row, "id");
        return new InternalNote(
                id,
                new MatterId(uuid(row, "matter")),
                new PersonId(uuid(row, "author")),
                new Text(cipher.decryptText(TEXT, id, get(row, "text", byte[].class))),
                get(row, "at", Instant.class));
    }
}
