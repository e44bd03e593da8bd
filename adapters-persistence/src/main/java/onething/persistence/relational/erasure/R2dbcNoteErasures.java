package onething.persistence.relational.erasure;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.erasure.NoteErasures;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.MatterStatements;
import onething.persistence.relational.matter.TransitionStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Proposals to erase notes in PostgreSQL. The words, with the salt in the same column, are removed by the
/// statement that records it. A dump or a log of the database that is older than the erasure still has the
/// ciphertext.
@Repository
class R2dbcNoteErasures implements NoteErasures {

    private static final String REASON = "note_erasures.reason";

    private static final String PROPOSE = """
            insert into note_erasures (id, matter, sequence, proposed_by, proposed_at, ground, reason)
            values (:erasure, :matter, :sequence, :by, :at, :ground, :reason)
            on conflict (matter, sequence) where decided_at is null do nothing
            """;

    private static final String WAITING =
            "select * from note_erasures where decided_at is null order by proposed_at, id";

    private static final String FIND = "select * from note_erasures where id = :erasure and decided_at is null";

    private static final String DECLINE = """
            update note_erasures set decided_by = :by, decided_at = :at, approved = false
             where id = :erasure and decided_at is null
            """;

    private static final String ERASE = MatterStatements.storing("""
            erasure_held as materialized (
                select id from note_erasures where id = :erasure::uuid and decided_at is null for update
            ),
            """, " and exists (select from erasure_held)\n", """
            erasure_decided as (
                update note_erasures set decided_by = :by::uuid, decided_at = :at::timestamptz, approved = true
                  from whole
                 where note_erasures.id = :erasure::uuid
            ), words_erased as (
                update trail set words = null
                  from whole
                 where trail.matter = :id and trail.sequence = :sequence::bigint
            ),
            """);

    private final DatabaseClient database;
    private final TransitionStore store;
    private final ColumnCipher cipher;

    R2dbcNoteErasures(DatabaseClient database, TransitionStore store, ReporterCipher reporterCipher) {
        this.database = database;
        this.store = store;
        this.cipher = reporterCipher.cipher();
    }

    @Override
    public Mono<Boolean> propose(NoteErasure erasure) {
        return Mono.defer(() -> database.sql(PROPOSE)
                .bind("erasure", erasure.id())
                .bind("matter", erasure.matter().value())
                .bind("sequence", erasure.sequence())
                .bind("by", erasure.by().value())
                .bind("at", BatchBinder.stored(erasure.at()))
                .bind("ground", erasure.ground().value())
                .bind(
                        "reason",
                        cipher.encryptText(
                                REASON, erasure.id(), erasure.reason().value()))
                .fetch()
                .rowsUpdated()
                .map(stored -> stored == 1));
    }

    @Override
    public Flux<NoteErasure> waiting() {
        return database.sql(WAITING).map(this::read).all();
    }

    @Override
    public Mono<NoteErasure> find(UUID erasure) {
        return database.sql(FIND).bind("erasure", erasure).map(this::read).one();
    }

    @Override
    public Mono<Boolean> decline(UUID erasure, PersonId by, Instant at) {
        return database.sql(DECLINE)
                .bind("erasure", erasure)
                .bind("by", by.value())
                .bind("at", BatchBinder.stored(at))
                .fetch()
                .rowsUpdated()
                .map(declined -> declined == 1);
    }

    @Override
    public Mono<Versioned<MatterRecord>> erase(NoteErasure erasure, PersonId by, Versioned<MatterChange> change) {
        return store.steps(
                ERASE,
                List.of(change),
                List.of(),
                sql -> TransitionStore.unclaiming(sql)
                        .bind("erasure", erasure.id())
                        .bind("sequence", erasure.sequence())
                        .bind("by", by.value())
                        .bind("at", BatchBinder.stored(change.value().event().at())));
    }

    private NoteErasure read(Readable row) {
        var id = uuid(row, "id");
        return new NoteErasure(
                id,
                new MatterId(uuid(row, "matter")),
                get(row, "sequence", Long.class),
                new PersonId(uuid(row, "proposed_by")),
                get(row, "proposed_at", Instant.class),
                new Line(text(row, "ground")),
                new Line(cipher.decryptText(REASON, id, get(row, "reason", byte[].class))));
    }
}
