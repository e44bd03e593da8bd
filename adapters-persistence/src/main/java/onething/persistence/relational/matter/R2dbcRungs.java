package onething.persistence.relational.matter;

import static onething.persistence.relational.Cells.get;
import static onething.persistence.relational.Cells.text;
import static onething.persistence.relational.Cells.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.Rungs;
import onething.domain.code.WireNamed;
import onething.domain.deadline.ClockCode;
import onething.domain.deadline.Rung;
import onething.domain.guide.StageCode;
import onething.domain.guide.StandingKind;
import onething.domain.matter.MatterId;
import onething.domain.matter.Watched;
import onething.persistence.relational.Columns;
import onething.persistence.relational.Json;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/// Rungs in PostgreSQL. Both statements stand for themselves: who takes up a rung and dies leaves it to the next, and a
/// rung is marked as fired in the same statement that records it on the trail.
@Repository
class R2dbcRungs implements Rungs {

    private final DatabaseClient database;

    R2dbcRungs(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Due> takeUp(Instant now, int limit) {
        return database.sql(RungStatements.TAKE_UP)
                .bind("now", Columns.stored(now))
                .bind("limit", limit)
                .map(R2dbcRungs::due)
                .all();
    }

    @Override
    public Flux<MatterId> fire(List<Firing> firings) {
        return Flux.defer(() -> bind(database.sql(RungStatements.FIRE), firings)
                .map(row -> new MatterId(uuid(row, "matter")))
                .all());
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, List<Firing> firings) {
        return EventRow.bind(Columns.of(statement, firings), Firing::event)
                .column("ids", UUID.class, firing -> firing.matter().value())
                .column("versions", Long.class, Firing::version)
                .text("clocks", firing -> firing.clock().value())
                .text("rungs", firing -> firing.rung().storedName())
                .bound();
    }

    private static Due due(Readable row) {
        return new Due(
                new MatterId(uuid(row, "id")),
                new ClockCode(text(row, "due_clock")),
                WireNamed.stored(Rung.class, text(row, "due_rung")),
                watched(row));
    }

    /// Whatever is wrong with one row is wrong with that one alone.
    private static Optional<Versioned<Watched>> watched(Readable row) {
        try {
            var watched = new Watched(
                    new MatterId(uuid(row, "id")),
                    WireNamed.get(StandingKind.class, text(row, "standing")),
                    new StageCode(text(row, "stage")),
                    Json.read(text(row, "clocks"), DocketRow.CLOCKS).stream()
                            .map(ClockDocument::toDeadline)
                            .toList(),
                    EventRow.read(row));
            return Optional.of(new Versioned<>(watched, get(row, "version", Long.class)));
        } catch (RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }
}
