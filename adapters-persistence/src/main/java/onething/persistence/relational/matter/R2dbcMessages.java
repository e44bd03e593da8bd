package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.get;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.out.matter.Messages;
import onething.domain.message.Message;
import onething.domain.party.PersonId;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.encryption.NoteCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/// Messages in PostgreSQL. They are read from the trail.
@Repository
class R2dbcMessages implements Messages {

    private final DatabaseClient database;
    private final NoteCipher notes;

    R2dbcMessages(DatabaseClient database, ReporterCipher reporterCipher) {
        this.database = database;
        this.notes = new NoteCipher(reporterCipher);
    }

    @Override
    public Mono<Page<Message>> of(PersonId applicant, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.MESSAGES);
            var listing = database.sql(MessageStatements.OF_APPLICANT).bind("applicant", applicant.value());
            var from = BatchBinder.bind(listing, "afterKey", Instant.class, cursor.map(Cursor::key));
            var rows = BatchBinder.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                    .bind("limit", limit + 1)
                    .map(this::paged)
                    .all();
            return PageRow.page(rows, limit);
        });
    }

    @Override
    public Mono<Void> markRead(PersonId applicant, Instant until) {
        return database.sql(MessageStatements.MARK_READ)
                .bind("applicant", applicant.value())
                .bind("until", BatchBinder.stored(until))
                .then();
    }

    @Override
    public Mono<Instant> readUntil(PersonId applicant) {
        return database.sql(MessageStatements.READ_UNTIL)
                .bind("applicant", applicant.value())
                .map(row -> get(row, "until", Instant.class))
                .one();
    }

    private PageRow<Message> paged(Readable row) {
        return PageRow.read(
                row,
                "message",
                Cursor.Listing.MESSAGES,
                each -> new Message(
                        MatterRecordRow.file(each), EventRow.read(each, notes), get(each, "read", Boolean.class)),
                message -> message.event().at());
    }
}
