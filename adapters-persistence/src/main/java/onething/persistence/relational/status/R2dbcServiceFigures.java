package onething.persistence.relational.status;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import onething.application.port.out.status.ServiceFigures;
import onething.domain.status.Figures;
import onething.domain.status.Figures.Queued;
import onething.domain.status.WorkQueue;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The figures in one statement. It reads the figures of the desk and partial indexes, which hold what is
/// open, and never the matters or the trail.
@Component
class R2dbcServiceFigures implements ServiceFigures {

    private static final String READ = """
            with due as materialized (
                select moment, number from desk_figures where figure = 'OVERDUE' and moment < :soon
                union all
                select next_due, number from desk_figure_changes where next_due < :soon
            )
            select (select coalesce(sum(number), 0)::bigint from due where moment < :now) as missed,
                   (select coalesce(sum(number), 0)::bigint from due where moment >= :now) as soon,
                   notification.waiting as notifications_waiting, notification.oldest as notifications_oldest,
                   (select count(*) from notifications where state = 'UNDELIVERABLE') as notifications_dead,
                   payment.waiting as payments_waiting, payment.oldest as payments_oldest,
                   seal.waiting as seals_waiting, seal.oldest as seals_oldest,
                   (select max(at) from log_heads) as trail_sealed,
                   (select max(signs_from) from signing_keys where signs_from <= :now) as token_key,
                   (select max(made) from log_keys) as log_key
              from (select count(*) as waiting, min(not_before) as oldest from notifications
                     where state = 'WAITING' and not_before <= :now) as notification,
                   (select count(*) as waiting, min(ordered) as oldest from payment_orders
                     where settled is null) as payment,
                   (select count(*) as waiting, min(asked) as oldest from paper_seals
                     where sealed is null) as seal
            """;

    private final DatabaseClient database;

    R2dbcServiceFigures(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Figures> read(Instant now, Instant soon) {
        return Mono.defer(() -> database.sql(READ)
                .bind("now", BatchBinder.stored(now))
                .bind("soon", BatchBinder.stored(soon))
                .map(R2dbcServiceFigures::figures)
                .one());
    }

    private static Figures figures(Readable row) {
        return new Figures(
                count(row, "missed"),
                count(row, "soon"),
                Map.of(
                        WorkQueue.NOTIFICATIONS,
                        queued(row, "notifications", count(row, "notifications_dead")),
                        WorkQueue.PAYMENTS,
                        queued(row, "payments", 0),
                        WorkQueue.SEALS,
                        queued(row, "seals", 0)),
                RowReader.find(row, "trail_sealed", Instant.class),
                RowReader.find(row, "token_key", Instant.class),
                RowReader.find(row, "log_key", Instant.class));
    }

    private static Queued queued(Readable row, String queue, long dead) {
        return new Queued(count(row, queue + "_waiting"), dead, RowReader.find(row, queue + "_oldest", Instant.class));
    }

    private static long count(Readable row, String column) {
        return RowReader.get(row, column, Long.class);
    }
}
