package onething.persistence.relational.matter;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.desk.AskedAtDesk;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Measures the statements of the desk and of "my matters" while eight people ask at a time: with few matters at
/// one office, and then with many. It brings its own PostgreSQL. The rows are read, but not decrypted. It writes
/// the plans with many matters to a file, if one is named.
///
/// `mvn -q -pl adapters-persistence -am -Pdatabase-benchmark -DskipTests verify
/// -Dbenchmark="DeskBenchmark 10000 1000000 docs/plans.md"`
public final class DeskBenchmark {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int AT_A_TIME = 8;
    private static final int TIMES = 400;

    private final DatabaseClient database;
    private final AskedAtDesk desk;
    private final Map<String, Function<String, GenericExecuteSpec>> statements;

    private DeskBenchmark(DatabaseClient database) {
        this.database = database;
        this.desk = new AskedAtDesk(database);
        this.statements = new LinkedHashMap<>(desk.statements());
        statements.put("my matters, of a person with none", this::mine);
    }

    /// @param choices how many matters there are, the smaller number first, and the file of the plans
    public static void main(String... choices) throws IOException {
        int few = choices.length > 0 ? Integer.parseInt(choices[0]) : FEW;
        int many = choices.length > 1 ? Integer.parseInt(choices[1]) : MANY;
        try (var server = TestPostgres.started()) {
            var pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                    .maxSize(AT_A_TIME)
                    .build());
            var benchmark = new DeskBenchmark(DatabaseClient.create(pool));
            benchmark.measure(few, many);
            if (choices.length > 2) {
                Files.writeString(Path.of(choices[2]), benchmark.plans(many));
            }
            pool.dispose();
        }
    }

    private void measure(int few, int many) {
        fill(few);
        statements.values().forEach(statement -> taken(statement, TIMES / 2));
        var before = times();
        var fewBlocks = blocks();
        fill(many - few);
        var after = times();
        var manyBlocks = blocks();
        System.out.printf(
                "%n| statement, eight at a time | p50 ms, %,d matters | p99 ms | p50 ms, %,d matters | p99 ms | ratio of p50 | alone: planned, ran, ms | blocks |%n"
                        + "|---|---|---|---|---|---|---|---|%n",
                few, many);
        before.forEach((name, one) -> {
            var other = after.get(name);
            var cost = desk.cost(statements.get(name));
            System.out.printf(
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f, %.1f | %,d; %,d |%n",
                    name,
                    at(one, 50),
                    at(one, 99),
                    at(other, 50),
                    at(other, 99),
                    at(other, 50) / at(one, 50),
                    cost[0],
                    cost[1],
                    fewBlocks.get(name),
                    manyBlocks.get(name));
        });
    }

    private void fill(int matters) {
        var began = System.nanoTime();
        desk.fill(matters);
        System.out.printf("%,d matters more, in %.0f s%n", matters, (System.nanoTime() - began) / 1e9);
    }

    private Map<String, List<Double>> times() {
        var times = new LinkedHashMap<String, List<Double>>();
        statements.forEach((name, statement) -> {
            taken(statement, 6 * AT_A_TIME);
            times.put(name, taken(statement, TIMES));
        });
        return times;
    }

    private Map<String, Long> blocks() {
        var blocks = new LinkedHashMap<String, Long>();
        statements.forEach((name, statement) -> blocks.put(name, AskedAtDesk.blocks(desk.plan(statement))));
        return blocks;
    }

    private static List<Double> taken(Function<String, GenericExecuteSpec> statement, int times) {
        var taken = Flux.range(0, times)
                .flatMap(
                        _ -> Mono.defer(() -> {
                            var begun = System.nanoTime();
                            return statement
                                    .apply("")
                                    .fetch()
                                    .all()
                                    .then(Mono.fromSupplier(() -> (System.nanoTime() - begun) / 1e6));
                        }),
                        AT_A_TIME)
                .collectList()
                .blockOptional()
                .orElseThrow();
        var sorted = new ArrayList<>(taken);
        sorted.sort(null);
        return sorted;
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private String plans(int many) {
        var text = new StringBuilder("""
                # Plans of the desk

                How PostgreSQL runs each statement of the desk, with %,d matters at one office. `DeskBenchmark` writes this file:
                `mvn -q -pl adapters-persistence -am -Pdatabase-benchmark -DskipTests verify -Dbenchmark="DeskBenchmark 10000 %d docs/plans.md"`.
                `DeskPlansTest` checks on fewer matters that no statement reads further than its page and its count need.
                """.formatted(many, many));
        statements.forEach(
                (name, statement) -> text.append("\n## %s\n\n```\n%s\n```\n".formatted(name, desk.plan(statement))));
        return text.toString();
    }

    private GenericExecuteSpec mine(String before) {
        return database.sql(before + MatterStatements.OF_APPLICANT)
                .bind("applicant", UUID.randomUUID())
                .bindNull("tab", String.class)
                .bindNull("afterId", UUID.class)
                .bindNull("afterKey", Instant.class)
                .bind("limit", 21);
    }
}
