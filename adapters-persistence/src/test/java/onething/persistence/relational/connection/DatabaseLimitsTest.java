package onething.persistence.relational.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A separate database, with limits short enough to wait for.
class DatabaseLimitsTest {

    private static final DatabaseLimits LIMITS = new DatabaseLimits(
            Duration.ofSeconds(8),
            Duration.ofSeconds(8),
            Duration.ofSeconds(3),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(250),
            Duration.ofMillis(100));

    /// For statements that the test itself ends.
    private static final DatabaseLimits LONG_STATEMENTS = new DatabaseLimits(
            LIMITS.acquire(),
            LIMITS.connect(),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            LIMITS.margin(),
            LIMITS.cancel(),
            LIMITS.pause());
    private static final double A_LONG_TIME = Duration.ofMinutes(20).toSeconds();
    private static final int CONNECTIONS = 2;

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path data;

    private static EmbeddedPostgres server;

    private ConnectionPool pool;
    private DatabaseClient database;

    @BeforeAll
    static void aDatabase() throws IOException {
        server = start(0);
    }

    @AfterAll
    static void itGoes() throws IOException {
        server.close();
    }

    @BeforeEach
    void aPoolWithShortLimits() {
        aPoolWith(LIMITS);
    }

    private void aPoolWith(DatabaseLimits limits) {
        var options = ConnectionFactoryOptions.parse(
                        "r2dbc:postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres")
                .mutate();
        var wiring = new ConnectionConfiguration();
        wiring.limitsOnConnections(limits).customize(options);
        pool = new ConnectionPool(
                ConnectionPoolConfiguration.builder(wiring.guardsOnConnections(limits, new TrailCommits())
                                .decorate(ConnectionFactories.get(options.build())))
                        .initialSize(0)
                        .maxSize(CONNECTIONS)
                        .acquireRetry(0)
                        .maxAcquireTime(limits.acquire())
                        .build());
        database = DatabaseClient.create(pool);
    }

    private void aPoolForLongStatements() {
        pool.dispose();
        aPoolWith(LONG_STATEMENTS);
    }

    @AfterEach
    void thePoolGoes() {
        pool.dispose();
    }

    @Test
    void aStatementThatTakesTooLongEnds() {
        assertThat(refusal(sleep(60)).getMessage()).contains("57014");
        assertThat(sleep(0).block()).isNotNull();
    }

    @Test
    void theWaitForALockedRowIsLimited() throws Exception {
        database.sql("create table held (id int)").then().block();
        try (var other = server.getPostgresDatabase().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table held");

            assertThat(refusal(database.sql("insert into held values (1)").then())
                            .getMessage())
                    .contains("55P03");
        }
    }

    @Test
    void theWaitForAFreeConnectionIsLimited() {
        var taken = Flux.range(0, CONNECTIONS)
                .flatMap(_ -> pool.create())
                .collectList()
                .block();

        assertThat(refusal(sleep(0)).getMessage()).contains("R2dbcTimeoutException");

        Flux.fromIterable(taken).flatMap(Connection::close).blockLast();
        assertThat(sleep(0).block()).isNotNull();
    }

    @Test
    void anAbandonedStatementIsCancelledAndItsConnectionIsReused() {
        aPoolForLongStatements();
        var waiting = sleep(A_LONG_TIME).subscribe();
        untilRunning(1);

        waiting.dispose();

        untilRunning(0);
        Flux.range(0, 20).concatMap(_ -> sleep(0)).blockLast();
        assertThat(pool.getMetrics().orElseThrow().allocatedSize()).isLessThanOrEqualTo(CONNECTIONS);
    }

    @Test
    void aReadInterruptedByALostConnectionIsRepeated() {
        aPoolForLongStatements();
        database.sql("create table gone (id int)").then().block();
        var answer = database.sql("""
                        select 1 from pg_sleep(case when exists (select from gone) then 0 else :seconds end)""")
                .bind("seconds", A_LONG_TIME)
                .map(row -> row.get(0, Integer.class))
                .one()
                .toFuture();
        untilRunning(1);

        database.sql("insert into gone values (1)").then().block();
        loseEveryConnection();

        assertThat(answer.orTimeout(10, TimeUnit.MINUTES).join()).isNotNull();
    }

    @Test
    void aWriteInterruptedByALostConnectionIsNotRepeated() {
        database.sql("create table written (id int)").then().block();
        aPoolForLongStatements();
        var write = database.sql("with slow as (select pg_sleep(:seconds)) insert into written select 1 from slow")
                .bind("seconds", A_LONG_TIME)
                .then()
                .toFuture();
        untilRunning(1);

        loseEveryConnection();

        assertThat(write.handle((_, failure) -> failure).join())
                .satisfies(failure ->
                        assertThat(DatabaseFailure.unavailable(failure)).isPresent());
        assertThat(database.sql("select count(*) from written")
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .block())
                .isZero();
    }

    @Test
    void aFrozenDatabaseTimesOutAndServesAgainLater() throws Exception {
        sleep(0).block();
        signal("STOP");
        try {
            assertThat(refusal(sleep(0)).what()).isEqualTo(What.DATABASE);
        } finally {
            signal("CONT");
        }
        assertThat(sleep(0).block()).isNotNull();
    }

    @Test
    void aRestartShorterThanTheWaitForAConnectionIsNotNoticed() throws IOException {
        Flux.range(0, CONNECTIONS).flatMap(_ -> sleep(0.1)).blockLast();
        server.close();
        var answer = sleep(0).toFuture();

        server = start(server.getPort());

        assertThat(answer.join()).isNotNull();
    }

    @Test
    void aMissingDatabaseIsReportedAsUnavailable() throws IOException {
        sleep(0).block();
        server.close();

        try {
            assertThat(refusal(sleep(0)).what()).isEqualTo(What.DATABASE);
        } finally {
            server = start(server.getPort());
        }
    }

    @Test
    void onlyStatementsThatReadAreSentAgain() {
        assertThat(GuardedStatement.onlyReads("  select 1")).isTrue();
        assertThat(GuardedStatement.onlyReads("with a as (select 1) select * from a"))
                .isTrue();
        assertThat(GuardedStatement.onlyReads("with a as (delete from b returning 1) select * from a"))
                .isFalse();
        assertThat(GuardedStatement.onlyReads("select nextval('numbers')")).isFalse();
        assertThat(GuardedStatement.onlyReads("select * from a for update skip locked"))
                .isFalse();
        assertThat(GuardedStatement.onlyReads("update a set b = 1")).isFalse();
    }

    private Mono<Integer> sleep(double seconds) {
        return database.sql("select 1 from pg_sleep(:seconds)")
                .bind("seconds", seconds)
                .map(row -> row.get(0, Integer.class))
                .one();
    }

    private Unavailable refusal(Mono<?> asked) {
        return asked.then(Mono.<Unavailable>empty())
                .onErrorResume(failure -> Mono.justOrEmpty(DatabaseFailure.unavailable(failure)))
                .blockOptional(Duration.ofSeconds(30))
                .orElseThrow();
    }

    private void untilRunning(int statements) {
        var end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (running() != statements) {
            assertThat(System.nanoTime())
                    .as("when %s statements run", statements)
                    .isLessThan(end);
        }
    }

    private int running() {
        return asked("select count(*) from pg_stat_activity where application_name = 'onething' and state = 'active'");
    }

    private void loseEveryConnection() {
        asked("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'onething'");
    }

    private int asked(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Signals the server and all its processes, as when its machine freezes.
    private void signal(String name) throws Exception {
        var main = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        var all = Stream.concat(
                ProcessHandle.of(main).stream(),
                ProcessHandle.of(main).orElseThrow().descendants());
        for (var process : all.toList()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private static EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }
}
