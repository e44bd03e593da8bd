package onething.persistence.relational.retention;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onething.application.port.out.retention.RetentionHolds;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.WireNamed;
import onething.domain.party.PersonId;
import onething.domain.retention.HoldGround;
import onething.domain.retention.RetentionHold;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcRetentionHolds implements RetentionHolds {

    private final DatabaseClient database;

    R2dbcRetentionHolds(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(RetentionHold hold) {
        var statement = database.sql(RetentionStatements.HOLD)
                .bind("id", hold.id())
                .bind("bundle", hold.bundle().value())
                .bind("by", hold.by().value())
                .bind("at", hold.at())
                .bind("ground", hold.ground().storedName())
                .bind("reason", hold.reason().value());
        return BatchBinder.bind(statement, "until", LocalDate.class, hold.until())
                .then();
    }

    @Override
    public Flux<RetentionHold> inForce(LocalDate today) {
        return database.sql(RetentionStatements.HELD)
                .bind("today", today)
                .map(R2dbcRetentionHolds::read)
                .all();
    }

    @Override
    public Mono<Boolean> release(UUID hold, PersonId by, Instant at) {
        return database.sql(RetentionStatements.RELEASE)
                .bind("hold", hold)
                .bind("by", by.value())
                .bind("at", BatchBinder.stored(at))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static RetentionHold read(Readable row) {
        return new RetentionHold(
                uuid(row, "id"),
                new BundleNumber(text(row, "bundle")),
                new PersonId(uuid(row, "held_by")),
                get(row, "held_at", Instant.class),
                WireNamed.stored(HoldGround.class, text(row, "ground")),
                new Line(text(row, "reason")),
                find(row, "until", LocalDate.class));
    }
}
