package onething.persistence.relational.hold;

import static onething.persistence.relational.RowReader.get;

import java.time.Instant;
import onething.application.port.out.OutgoingHolds;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcOutgoingHolds implements OutgoingHolds {

    private static final String HELD = "select exists (select from outgoing_holds where released is null) as held";

    private static final String HOLD = """
            insert into outgoing_holds (since) values (:at) on conflict ((true)) where released is null do nothing
            """;

    private static final String WAITING = """
            select (select count(*) from notifications where state = 'WAITING' and not_before <= now()) as notifications,
                   (select count(*) from payment_orders where settled is null) as orders,
                   (select count(*) from paper_seals where sealed is null) as seals,
                   (select count(*) from record_subscribers) as subscribers
            """;

    /// The words `held-back` are the reason that the desk shows.
    private static final String RELEASE = """
            with released as (
                update outgoing_holds set released = :at where released is null returning since
            ), dropped as (
                update notifications as notification
                   set state = 'UNDELIVERABLE', reason = 'held-back', lease = null
                  from released
                 where :drop and notification.state = 'WAITING' and notification.not_before <= released.since
                returning notification.id
            )
            select (select count(*) from dropped) as dropped from released
            """;

    private final DatabaseClient database;

    R2dbcOutgoingHolds(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> isHeld() {
        return database.sql(HELD).map(row -> get(row, "held", Boolean.class)).one();
    }

    @Override
    public Mono<Void> hold(Instant at) {
        return database.sql(HOLD)
                .bind("at", BatchBinder.stored(at))
                .fetch()
                .rowsUpdated()
                .then();
    }

    @Override
    public Mono<Waiting> waiting() {
        return database.sql(WAITING)
                .map(row -> new Waiting(
                        get(row, "notifications", Long.class),
                        get(row, "orders", Long.class),
                        get(row, "seals", Long.class),
                        get(row, "subscribers", Long.class)))
                .one();
    }

    @Override
    public Mono<Long> release(boolean drop, Instant at) {
        return database.sql(RELEASE)
                .bind("at", BatchBinder.stored(at))
                .bind("drop", drop)
                .map(row -> get(row, "dropped", Long.class))
                .one();
    }
}
