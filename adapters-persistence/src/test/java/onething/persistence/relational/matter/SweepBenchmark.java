package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.application.service.TestClock;
import onething.application.service.sweep.NoSilence;
import onething.application.service.sweep.SweepClocksService;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.signin.Secret;
import onething.persistence.relational.ManyMatters;
import onething.persistence.relational.TestPostgres;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Measures how long the sweep takes over many running clocks, and how much it reads: when nothing is
/// due, when a little is due, and when much is due at one moment. It brings its own PostgreSQL, which
/// waits for its log to be on disk.
///
/// `mvn -q -pl adapters-persistence -am -Pdatabase-benchmark -DskipTests verify
/// -Dbenchmark="SweepBenchmark 1000000"`
public final class SweepBenchmark {

    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.of(List.of());
    private static final int A_MILLION = 1_000_000;
    private static final int FEW = 1_000;
    private static final int MANY = 50_000;
    private static final int STARTS = 40;
    /// The service's default.
    private static final int BATCH = 200;

    private final EmbeddedPostgres server;
    private final DatabaseClient database;

    private SweepBenchmark(EmbeddedPostgres server, DatabaseClient database) {
        this.server = server;
        this.database = database;
    }

    /// @param arguments how many clocks run; a million by default, at least 2,000
    public static void main(String... arguments) throws IOException, SQLException {
        int clocks = arguments.length == 0 ? A_MILLION : Integer.parseInt(arguments[0]);
        try (var server = TestPostgres.started()) {
            var pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                    .maxSize(8)
                    .build());
            new SweepBenchmark(server, DatabaseClient.create(pool)).measure(clocks);
            pool.dispose();
        }
    }

    private void measure(int clocks) throws SQLException {
        database.sql("alter database postgres set synchronous_commit = on")
                .then()
                .block();
        int many = Math.min(MANY, clocks / 4);
        var began = System.nanoTime();
        var few = ManyMatters.started(0, FEW, database);
        var next = ManyMatters.started(1, many, database);
        int each = (clocks - FEW - many) / STARTS;
        IntStream.range(0, STARTS).forEach(start -> ManyMatters.started(7 + start, each, database));
        database.sql("analyze").then().block();
        say(
                "%,d running clocks, %,d levels yet to fire, filled in %d s",
                count("select count(*) from matters"),
                count("""
                        select sum(jsonb_array_length(escalations))::bigint from matter_due_dates
                         where next_attempt is not null
                        """),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());

        var firstAmber = amber(few);
        sweep("warming up: nothing due", firstAmber.minusSeconds(60));
        sweep("nothing due", firstAmber.minusSeconds(1));
        sweep("a little due", firstAmber);
        sweep("much due at one moment", amber(next));
        sweep("nothing due any more", amber(next).plusSeconds(1));
    }

    private void sweep(String what, Instant now) throws SQLException {
        var plan = explained(now);
        var sweeper = new SweepClocksService(
                new R2dbcEscalationLevels(database, TestPostgres.reporterCipher()),
                () -> Mono.just(WEEKDAYS),
                new NoSilence(),
                () -> Mono.just(new Secret("of a test")),
                new TestClock(now),
                BATCH);
        var began = System.nanoTime();
        var swept = requireNonNull(Flux.defer(() -> sweeper.sweep().repeat().takeUntil(each -> !each.isWorthAnother()))
                .collectList()
                .block());
        double millis = (System.nanoTime() - began) / 1e6;
        int fired = swept.stream().mapToInt(Swept::fired).sum();
        say(
                "%n%s: %,d fired in %,.1f ms, %d batches%s",
                what,
                fired,
                millis,
                swept.size(),
                fired == 0 ? "" : ", %,.0f a second".formatted(fired * 1e3 / millis));
        if (swept.stream().anyMatch(each -> !each.faults().isEmpty() || each.passed() > 0)) {
            throw new IllegalStateException("not everything that was due has fired");
        }
        plan.forEach(line -> say("    %s", line));
    }

    /// What the first batch reads: the index scan, and the pages that the whole statement touches. It is
    /// rolled back.
    private List<String> explained(Instant now) throws SQLException {
        var statement = EscalationStatements.TAKE_UP
                .replace(":now", "timestamptz '" + now + "'")
                .replace(":limit", Integer.toString(BATCH));
        var lines = new ArrayList<String>();
        try (var connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            try (var explaining = connection.createStatement();
                    var plan =
                            explaining.executeQuery("explain (analyze, buffers, costs off, timing off) " + statement)) {
                while (plan.next()) {
                    lines.add(plan.getString(1).strip());
                }
            }
            connection.rollback();
        }
        return lines.stream()
                .filter(line -> line.contains("escalations_to_fire")
                        || line.contains("Seq Scan")
                        || line.equals(firstBuffers(lines))
                        || line.startsWith("Execution Time"))
                .distinct()
                .toList();
    }

    private static String firstBuffers(List<String> plan) {
        return plan.stream()
                .filter(line -> line.startsWith("Buffers"))
                .findFirst()
                .orElse("");
    }

    private static Instant amber(Deadline clock) {
        return requireNonNull(EscalationLevel.AMBER.reachedBy(clock, WEEKDAYS));
    }

    private long count(String question) {
        return requireNonNull(database.sql(question)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    private static void say(String words, Object... values) {
        System.out.printf(words + "%n", values);
    }
}
