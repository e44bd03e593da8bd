package onething.persistence.relational.live;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.r2dbc.OptionsCapableConnectionFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Hears other nodes say that they have stored events. It has a connection of its own, outside the pool.
@Component
final class TrailListener {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Mono<PostgresqlConnection> connections;

    TrailListener(ConnectionFactory connections) {
        this.connections = opening(connections);
    }

    /// The node of a signal that no node gave.
    static final String NONE = "";

    /// Names the node that has stored events. Begins with a signal, and again after each lost connection: what was
    /// said meanwhile was not heard.
    Flux<String> signals() {
        return Flux.usingWhen(
                        connections,
                        connection -> connection
                                .createStatement(LiveStatements.LISTEN)
                                .execute()
                                .flatMap(PostgresqlResult::getRowsUpdated)
                                .then(Mono.just(NONE))
                                .concatWith(connection
                                        .getNotifications()
                                        .map(said -> Objects.requireNonNullElse(said.getParameter(), NONE))),
                        PostgresqlConnection::close)
                .concatWith(Mono.error(() -> new IllegalStateException("the connection was closed")))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE));
    }

    private static Mono<PostgresqlConnection> opening(ConnectionFactory connections) {
        if (connections instanceof PostgresqlConnectionFactory postgres) {
            return postgres.create();
        }
        var capable = OptionsCapableConnectionFactory.unwrapFrom(connections);
        if (capable == null) {
            throw new IllegalStateException("the settings of the database's connections are unknown");
        }
        return new PostgresqlConnectionFactoryProvider()
                .create(capable.getOptions())
                .create();
    }
}
