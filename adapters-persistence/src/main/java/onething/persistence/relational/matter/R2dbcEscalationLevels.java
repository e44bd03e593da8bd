package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.matter.EscalationLevels;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.MatterId;
import onething.domain.matter.watch.ClockSnapshot;
import onething.domain.procedure.StandingKind;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.encryption.NoteCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.document.ClockDocument;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/// Escalations in PostgreSQL. Each of the two statements is complete by itself. If a node takes up a
/// matter and dies, the next node takes it up again. A level is stored as fired by the same statement
/// that records it on the trail.
@Repository
class R2dbcEscalationLevels implements EscalationLevels {

    private final DatabaseClient database;
    private final NoteCipher notes;

    R2dbcEscalationLevels(DatabaseClient database, ReporterCipher reporterCipher) {
        this.database = database;
        this.notes = new NoteCipher(reporterCipher);
    }

    @Override
    public Flux<Due> takeUp(Instant now, int limit) {
        return database.sql(EscalationStatements.TAKE_UP)
                .bind("now", BatchBinder.stored(now))
                .bind("limit", limit)
                .map(this::due)
                .all();
    }

    @Override
    public Flux<MatterId> fire(List<Firing> firings) {
        return Flux.defer(() -> bind(database.sql(EscalationStatements.FIRE), firings)
                .map(row -> new MatterId(uuid(row, "matter")))
                .all());
    }

    private GenericExecuteSpec bind(GenericExecuteSpec statement, List<Firing> firings) {
        return EventRow.bind(BatchBinder.of(statement, firings), Firing::event, notes)
                .column("ids", UUID.class, firing -> firing.matter().value())
                .column("versions", Long.class, Firing::version)
                .text("clocks", firing -> firing.clock().value())
                .text("levels", firing -> firing.level().storedName())
                .bound();
    }

    private Due due(Readable row) {
        return new Due(
                new MatterId(uuid(row, "id")),
                new ClockCode(text(row, "due_clock")),
                WireNamed.stored(EscalationLevel.class, text(row, "due_level")),
                watched(row));
    }

    /// A row that cannot be read gives empty, and does not affect the others.
    private Optional<Versioned<ClockSnapshot>> watched(Readable row) {
        try {
            var snapshot = new ClockSnapshot(
                    new MatterId(uuid(row, "id")),
                    WireNamed.get(StandingKind.class, text(row, "standing")),
                    new StageCode(text(row, "stage")),
                    Json.read(text(row, "clocks"), MatterRecordRow.CLOCKS).stream()
                            .map(ClockDocument::toDeadline)
                            .toList(),
                    EventRow.read(row, notes));
            return Optional.of(new Versioned<>(snapshot, get(row, "version", Long.class)));
        } catch (RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }
}
