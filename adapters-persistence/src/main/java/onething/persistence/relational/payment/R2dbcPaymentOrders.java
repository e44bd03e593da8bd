package onething.persistence.relational.payment;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import onething.application.port.out.payment.PaymentOrders;
import onething.domain.code.WireNamed;
import onething.domain.matter.MatterId;
import onething.domain.payment.PaymentProgress;
import onething.domain.payment.PaymentState;
import onething.domain.payment.PaymentStatus;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Lease;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The payment orders in PostgreSQL. Each statement is complete by itself.
@Repository
class R2dbcPaymentOrders implements PaymentOrders {

    private static final String COLUMNS = """
            orders.id, orders.matter, orders.event, orders.state, orders.attempts, orders.next_attempt,
            orders.provider_id, orders.reason, orders.settled
            """;

    private static final String TAKE = Lease.take(
            "payment_orders",
            "orders",
            "select id from payment_orders where settled is null and next_attempt <= :now order by next_attempt",
            COLUMNS);

    private static final String SETTLE = """
            update payment_orders
               set state = :state, attempts = :attempts, next_attempt = coalesce(:next::timestamptz, next_attempt),
                   provider_id = :providerId::text, reason = :reason::text, settled = :settled::timestamptz, lease = null
            """ + Lease.HELD;

    private static final String OF_MATTER = "select orders.ordered, " + COLUMNS
            + " from payment_orders as orders where orders.matter = :matter order by orders.event";

    private static final String OLDEST_OPEN = "select min(ordered) as oldest from payment_orders where settled is null";

    private final DatabaseClient database;

    R2dbcPaymentOrders(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Taken> take(Instant now, Instant leaseEnds, int limit) {
        return Flux.defer(() -> Lease.taking(database, TAKE, now, leaseEnds, limit)
                .map(R2dbcPaymentOrders::taken)
                .all());
    }

    @Override
    public Mono<Boolean> settle(Taken taken, PaymentProgress progress) {
        var statement = Lease.held(database, SETTLE, taken.id(), taken.lease())
                .bind("state", progress.state().storedName())
                .bind("attempts", progress.attempts());
        statement = BatchBinder.bind(
                statement, "next", Instant.class, progress.next().map(BatchBinder::stored));
        statement = BatchBinder.bind(statement, "providerId", String.class, progress.providerId());
        statement = BatchBinder.bind(statement, "reason", String.class, progress.reason());
        return BatchBinder.bind(
                        statement, "settled", Instant.class, progress.settled().map(BatchBinder::stored))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Flux<PaymentStatus> of(MatterId matter) {
        return database.sql(OF_MATTER)
                .bind("matter", matter.value())
                .map(row -> new PaymentStatus(
                        uuid(row, "id"),
                        get(row, "event", Long.class),
                        get(row, "ordered", Instant.class),
                        progress(row)))
                .all();
    }

    @Override
    public Mono<Instant> oldestOpen() {
        return database.sql(OLDEST_OPEN)
                .map(row -> RowReader.find(row, "oldest", Instant.class))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private static Taken taken(Readable row) {
        return new Taken(
                uuid(row, "id"),
                uuid(row, "lease"),
                new MatterId(uuid(row, "matter")),
                get(row, "event", Long.class),
                progress(row));
    }

    private static PaymentProgress progress(Readable row) {
        var settled = RowReader.find(row, "settled", Instant.class);
        return new PaymentProgress(
                WireNamed.stored(PaymentState.class, text(row, "state")),
                get(row, "attempts", Integer.class),
                settled.isPresent() ? Optional.empty() : Optional.of(get(row, "next_attempt", Instant.class)),
                RowReader.find(row, "provider_id", String.class),
                RowReader.find(row, "reason", String.class),
                settled);
    }
}
