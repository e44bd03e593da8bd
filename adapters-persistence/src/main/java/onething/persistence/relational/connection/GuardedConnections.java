package onething.persistence.relational.connection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Opens connections with the limits.
record GuardedConnections(ConnectionFactory connections, DatabaseLimits limits, TrailCommits commits)
        implements ConnectionFactory, Wrapped<ConnectionFactory> {

    @Override
    public Mono<Connection> create() {
        return open().map(connection -> new GuardedConnection(this, connection));
    }

    /// Tries again until the limit is over, because a database that restarts takes a moment.
    Mono<Connection> open() {
        return within(limits.connect(), Mono.from(connections.create()))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, limits.pause()).filter(DatabaseFailure::isLostConnection))
                .transform(opened -> within(limits.acquire(), opened));
    }

    private static Mono<Connection> within(Duration limit, Mono<Connection> opened) {
        return opened.timeout(limit)
                .onErrorMap(TimeoutException.class, _ -> new R2dbcTimeoutException("no connection within " + limit));
    }

    @Override
    public ConnectionFactory unwrap() {
        return connections;
    }

    @Override
    public <E> @Nullable E unwrap(Class<E> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        return connections instanceof Wrapped<?> wrapped ? wrapped.unwrap(type) : null;
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return connections.getMetadata();
    }
}
