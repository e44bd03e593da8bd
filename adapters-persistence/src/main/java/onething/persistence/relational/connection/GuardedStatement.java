package onething.persistence.relational.connection;

import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;

/// A statement with a limit on the time to its first result, even if the database does not enforce its
/// own limit.
///
/// A statement that only reads is sent once more if the connection is lost before any result. A statement
/// that writes is not, because it is unknown whether the database has executed it.
final class GuardedStatement implements Statement {

    private static final Pattern READS =
            Pattern.compile("\\s*(select|with)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WRITES = Pattern.compile(
            "\\b(insert|update|delete|merge|truncate|nextval|setval|pg_advisory\\w*)\\b", Pattern.CASE_INSENSITIVE);

    private final GuardedConnection connection;
    private final String sql;
    private final DatabaseLimits limits;
    private final TrailCommits commits;
    private final Statement statement;

    /// The settings of the statement, to apply to the next one too.
    private final List<Consumer<Statement>> settings = new ArrayList<>();

    GuardedStatement(GuardedConnection connection, String sql, GuardedConnections connections) {
        this.connection = connection;
        this.sql = sql;
        this.limits = connections.limits();
        this.commits = connections.commits();
        this.statement = connection.statement(sql);
    }

    static boolean onlyReads(String sql) {
        return READS.matcher(sql).matches() && !WRITES.matcher(sql).find();
    }

    @Override
    public Flux<Result> execute() {
        return execute(statement)
                .<Result>map(result -> new GuardedResult(result, limits.answer(), this::onceMore))
                .transform(results -> GuardedResult.unlessBegun(results, this::onceMore))
                .transform(results -> TrailCommits.isIn(sql) ? results.doFinally(_ -> commits.happened()) : results);
    }

    private Flux<Result> execute(Statement any) {
        return Flux.<Result>from(any.execute())
                .doOnCancel(connection::abandon)
                .transform(results -> GuardedResult.beginningWithin(limits.answer(), results));
    }

    private Flux<Result> onceMore(Throwable failure) {
        return onlyReads(sql) && connection.isAutoCommit() && DatabaseFailure.isLostConnection(failure)
                ? again()
                : Flux.error(failure);
    }

    private Flux<Result> again() {
        return connection.renew().thenMany(Flux.defer(() -> {
            var another = connection.statement(sql);
            settings.forEach(setting -> setting.accept(another));
            return execute(another);
        }));
    }

    private GuardedStatement set(Consumer<Statement> setting) {
        setting.accept(statement);
        settings.add(setting);
        return this;
    }

    @Override
    public Statement add() {
        return set(Statement::add);
    }

    @Override
    public Statement bind(int index, Object value) {
        return set(any -> any.bind(index, value));
    }

    @Override
    public Statement bind(String name, Object value) {
        return set(any -> any.bind(name, value));
    }

    @Override
    public Statement bindNull(int index, Class<?> type) {
        return set(any -> any.bindNull(index, type));
    }

    @Override
    public Statement bindNull(String name, Class<?> type) {
        return set(any -> any.bindNull(name, type));
    }

    @Override
    public Statement returnGeneratedValues(String... columns) {
        return set(any -> any.returnGeneratedValues(columns));
    }

    @Override
    public Statement fetchSize(int rows) {
        return set(any -> any.fetchSize(rows));
    }
}
