package onething.persistence.relational.live;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import onething.application.port.StreamPosition;
import onething.application.port.out.feed.PushCursors;
import onething.domain.feed.PushStep;
import onething.domain.feed.PushStep.Again;
import onething.domain.feed.PushStep.Stopped;
import onething.domain.feed.Subscriber;
import onething.domain.feed.SubscriberStanding;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Lease;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The cursors in PostgreSQL. Each statement is complete by itself.
@Repository
class R2dbcPushCursors implements PushCursors {

    private final DatabaseClient database;

    R2dbcPushCursors(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Held> take(Collection<Subscriber> named, Instant now, Instant leaseEnds) {
        return Flux.defer(() -> database.sql(PushStatements.ADD)
                .bind("names", names(named))
                .then()
                .thenMany(Lease.taking(database, PushStatements.TAKE, now, leaseEnds, named.size())
                        .bind("names", names(named))
                        .map(R2dbcPushCursors::held)
                        .all()));
    }

    @Override
    public Mono<Boolean> taken(Held held, StreamPosition position, Instant now, Instant leaseEnds) {
        return changesOne(placed(PushStatements.TAKEN, held, position)
                .bind("now", BatchBinder.stored(now))
                .bind("until", BatchBinder.stored(leaseEnds)));
    }

    @Override
    public Mono<Boolean> release(Held held, StreamPosition position, Instant now) {
        return changesOne(placed(PushStatements.RELEASE, held, position).bind("now", BatchBinder.stored(now)));
    }

    @Override
    public Mono<Boolean> failed(Held held, Optional<StreamPosition> position, PushStep step, Instant now) {
        var next = Optional.<Instant>empty();
        var failures = Optional.<Integer>empty();
        var stopped = Optional.<Instant>empty();
        switch (step) {
            case Again again -> {
                next = Optional.of(BatchBinder.stored(again.at()));
                failures = Optional.of(again.failures());
            }
            case Stopped _ -> stopped = Optional.of(BatchBinder.stored(now));
        }
        var statement = leased(PushStatements.FAILED, held)
                .bind("reason", step.reason())
                .bind("now", BatchBinder.stored(now));
        statement = BatchBinder.bind(statement, "transaction", Long.class, position.map(StreamPosition::transaction));
        statement = BatchBinder.bind(statement, "number", Long.class, position.map(StreamPosition::number));
        statement = BatchBinder.bind(statement, "next", Instant.class, next);
        statement = BatchBinder.bind(statement, "failures", Integer.class, failures);
        return changesOne(BatchBinder.bind(statement, "stopped", Instant.class, stopped));
    }

    @Override
    public Mono<Boolean> resume(String name, Instant now) {
        return changesOne(database.sql(PushStatements.RESUME).bind("name", name).bind("now", BatchBinder.stored(now)));
    }

    @Override
    public Flux<SubscriberStanding> standings(Collection<Subscriber> named) {
        return database.sql(PushStatements.STANDINGS)
                .bind("names", names(named))
                .map(R2dbcPushCursors::standing)
                .all();
    }

    private GenericExecuteSpec placed(String statement, Held held, StreamPosition position) {
        return leased(statement, held)
                .bind("transaction", position.transaction())
                .bind("number", position.number());
    }

    private GenericExecuteSpec leased(String statement, Held held) {
        return Lease.held(database, statement, held.id(), held.lease());
    }

    private static Held held(Readable row) {
        return new Held(
                uuid(row, "id"),
                uuid(row, "lease"),
                text(row, "name"),
                new StreamPosition(get(row, "transaction", Long.class), get(row, "number", Long.class)),
                get(row, "failures", Integer.class));
    }

    private static SubscriberStanding standing(Readable row) {
        boolean stopped = get(row, "stopped", Boolean.class);
        var failures = get(row, "failures", Integer.class);
        return new SubscriberStanding(
                text(row, "name"),
                find(row, "last_taken", Instant.class),
                find(row, "oldest", Instant.class),
                failures,
                find(row, "reason", String.class),
                failures == 0 || stopped ? Optional.empty() : find(row, "next_attempt", Instant.class),
                stopped);
    }

    private static String[] names(Collection<Subscriber> named) {
        return named.stream().map(Subscriber::name).toArray(String[]::new);
    }

    private static Mono<Boolean> changesOne(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
