package onething.persistence.relational.connection;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Lifecycle;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/// A connection whose statement ends when its caller has gone, as when a client hangs up. Without this
/// the driver would read the result to its end, and the database would work on it to the end.
///
/// The connection returns to the pool once the statement has ended. If the database does not answer even
/// then, the pool drops the connection.
final class GuardedConnection implements Connection, Lifecycle, Wrapped<Connection> {

    private final GuardedConnections connections;
    private volatile Connection connection;
    private volatile boolean abandoned;

    GuardedConnection(GuardedConnections connections, Connection connection) {
        this.connections = connections;
        this.connection = connection;
    }

    @Override
    public Statement createStatement(String sql) {
        return new GuardedStatement(this, sql, connections);
    }

    /// A statement of the current connection.
    Statement statement(String sql) {
        return connection.createStatement(sql);
    }

    /// The caller of the running statement has gone.
    void abandon() {
        abandoned = true;
    }

    /// Replaces a lost connection by a new one.
    Mono<Void> renew() {
        return connections.open().doOnNext(opened -> connection = opened).then();
    }

    /// After a restart of the database every connection in the pool is dead.
    @Override
    public Mono<Void> postAllocate() {
        return Mono.from(connection.validate(ValidationDepth.LOCAL))
                .flatMap(isAlive -> isAlive ? Mono.empty() : renew());
    }

    @Override
    public Mono<Void> preRelease() {
        return Mono.defer(() -> abandoned ? ended().doOnSuccess(_ -> abandoned = false) : Mono.empty());
    }

    /// Waits until the statement has ended: a validation query behind it, on the same connection, has an
    /// answer then.
    private Mono<Void> ended() {
        var limit = connections.limits().cancel();
        return answers(limit)
                .onErrorResume(_ -> cancelled().timeout(limit.multipliedBy(2)).then(answers(limit.multipliedBy(2))));
    }

    private Mono<Void> answers(Duration limit) {
        return Mono.from(connection.validate(ValidationDepth.REMOTE))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the connection is lost")))
                .timeout(limit)
                .then();
    }

    private Mono<Void> cancelled() {
        return connection instanceof PostgresqlConnection postgres ? postgres.cancelRequest() : Mono.empty();
    }

    @Override
    public Publisher<Boolean> validate(ValidationDepth depth) {
        return Mono.defer(() -> Mono.from(connection.validate(depth)));
    }

    /// A frozen database does not confirm the end of a connection either, so the wait is limited.
    @Override
    public Publisher<Void> close() {
        return Mono.from(connection.close()).timeout(connections.limits().cancel(), Mono.empty());
    }

    @Override
    public Connection unwrap() {
        return connection;
    }

    @Override
    public <E> @Nullable E unwrap(Class<E> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        return connection instanceof Wrapped<?> wrapped ? wrapped.unwrap(type) : null;
    }

    @Override
    public Publisher<Void> beginTransaction() {
        return connection.beginTransaction();
    }

    @Override
    public Publisher<Void> beginTransaction(TransactionDefinition definition) {
        return connection.beginTransaction(definition);
    }

    @Override
    public Publisher<Void> commitTransaction() {
        return Mono.from(connection.commitTransaction())
                .doOnSuccess(_ -> connections.commits().happened());
    }

    @Override
    public Publisher<Void> rollbackTransaction() {
        return connection.rollbackTransaction();
    }

    @Override
    public Batch createBatch() {
        return connection.createBatch();
    }

    @Override
    public Publisher<Void> createSavepoint(String name) {
        return connection.createSavepoint(name);
    }

    @Override
    public Publisher<Void> releaseSavepoint(String name) {
        return connection.releaseSavepoint(name);
    }

    @Override
    public Publisher<Void> rollbackTransactionToSavepoint(String name) {
        return connection.rollbackTransactionToSavepoint(name);
    }

    @Override
    public boolean isAutoCommit() {
        return connection.isAutoCommit();
    }

    @Override
    public Publisher<Void> setAutoCommit(boolean autoCommit) {
        return connection.setAutoCommit(autoCommit);
    }

    @Override
    public Publisher<Void> setLockWaitTimeout(Duration limit) {
        return connection.setLockWaitTimeout(limit);
    }

    @Override
    public Publisher<Void> setStatementTimeout(Duration limit) {
        return connection.setStatementTimeout(limit);
    }

    @Override
    public IsolationLevel getTransactionIsolationLevel() {
        return connection.getTransactionIsolationLevel();
    }

    @Override
    public Publisher<Void> setTransactionIsolationLevel(IsolationLevel level) {
        return connection.setTransactionIsolationLevel(level);
    }

    @Override
    public ConnectionMetadata getMetadata() {
        return connection.getMetadata();
    }
}
