package onething.persistence.relational.matter;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.domain.search.SearchQuery;
import onething.persistence.relational.ManyMatters;
import onething.persistence.relational.TestPostgres;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Measures the statements of the desk and of "my matters" while eight people ask at a time: with few matters in
/// one office and district, and then with many. It brings its own PostgreSQL. The rows are read, but not decrypted.
///
/// `mvn -q -pl adapters-persistence -am -Pdatabase-benchmark -DskipTests verify
/// -Dbenchmark="DeskBenchmark 10000 1000000"`
public final class DeskBenchmark {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int AT_A_TIME = 8;
    private static final int TIMES = 400;
    private static final int DAYS = 20;
    private static final Instant LATER = MONDAY_MORNING.plus(Duration.ofDays(40));

    /// The last four characters of an identity number, and a name that is also a part of an organisation's name.
    private static final SearchQuery TAIL = SearchQuery.of("152X").orElseThrow();

    private static final SearchQuery COMMON = SearchQuery.of("李强").orElseThrow();

    private final DatabaseClient database;

    private DeskBenchmark(DatabaseClient database) {
        this.database = database;
    }

    /// @param sizes how many matters there are, the smaller number first
    public static void main(String... sizes) throws IOException {
        int few = sizes.length > 0 ? Integer.parseInt(sizes[0]) : FEW;
        int many = sizes.length > 1 ? Integer.parseInt(sizes[1]) : MANY;
        try (var server = TestPostgres.started()) {
            var pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                    .maxSize(AT_A_TIME)
                    .build());
            new DeskBenchmark(DatabaseClient.create(pool)).measure(few, many);
            pool.dispose();
        }
    }

    private void measure(int few, int many) {
        fill(few);
        var before = times();
        fill(many - few);
        var after = times();
        System.out.printf(
                "%n| statement, eight at a time | p50 ms, %,d matters | p99 ms | p50 ms, %,d matters | p99 ms | ratio of p50 |%n"
                        + "|---|---|---|---|---|---|%n",
                few, many);
        before.forEach((name, one) -> {
            var other = after.get(name);
            System.out.printf(
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    name, at(one, 50), at(one, 99), at(other, 50), at(other, 99), at(other, 50) / at(one, 50));
        });
    }

    /// Twelve terms a matter, as in `DeskPlansTest`: four of few matters, the others of many. The tail of a number
    /// is in few, and the name in many.
    private void fill(int matters) {
        for (int day = 0; day < DAYS; day++) {
            ManyMatters.started(day, matters / DAYS, database);
        }
        run("""
                insert into search_terms (matter, key_id, open, secret)
                select id, 'test', array(
                           select case when n <= 4 then hashint8extended(number, n) else hashint8extended(number / n % 3000, n) end
                             from generate_series(1, 12) as n)
                       || case when number % 100000 = 7 then '{tail}'::bigint[] else '{}' end
                       || case when number % 50 = 8 then '{common}'::bigint[] else '{}' end, '{}'
                  from (select id, row_number() over () as number from matters) as numbered
                 where not exists (select from search_terms where matter = numbered.id)
                """.replace("'{tail}'", "'" + TestPostgres.search().wanted(TAIL)[0] + "'")
                .replace("'{common}'", "'" + TestPostgres.search().wanted(COMMON)[0] + "'"));
        run("vacuum analyze");
    }

    private Map<String, List<Double>> times() {
        var statements = new LinkedHashMap<String, Supplier<GenericExecuteSpec>>();
        statements.put("the queue, what presses first", () -> desk(listed(false, false, true, DeskSort.PRESSING)));
        statements.put("the queue, newest first", () -> desk(listed(false, false, true, DeskSort.NEWEST)));
        statements.put("with ended matters, newest first", () -> desk(listed(false, false, false, DeskSort.NEWEST)));
        statements.put("overdue", () -> desk(listed(true, false, true, DeskSort.PRESSING)));
        statements.put("awaiting approval", () -> desk(listed(false, true, true, DeskSort.PRESSING)));
        statements.put("search, a tail of few matters", () -> found(TAIL));
        statements.put("search, a name of many matters", () -> found(COMMON));
        statements.put("the figures", this::figures);
        statements.put("my matters, of a person with none", this::mine);
        var times = new LinkedHashMap<String, List<Double>>();
        statements.forEach((name, statement) -> {
            taken(statement, 2 * AT_A_TIME);
            times.put(name, taken(statement, name.equals("the figures") ? TIMES / 20 : TIMES));
        });
        return times;
    }

    private static List<Double> taken(Supplier<GenericExecuteSpec> statement, int times) {
        var taken = Flux.range(0, times)
                .flatMap(
                        _ -> Mono.defer(() -> {
                            var begun = System.nanoTime();
                            return statement
                                    .get()
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

    private static String listed(boolean overdue, boolean approvals, boolean open, DeskSort sort) {
        return MatterStatements.atDesk(
                new DeskFilter(Optional.empty(), Optional.empty(), overdue, approvals, open), sort);
    }

    private GenericExecuteSpec desk(String statement) {
        return DeskPlansTest.desk(database, statement, LATER);
    }

    private GenericExecuteSpec found(SearchQuery query) {
        return DeskPlansTest.searching(database, "", query, LATER);
    }

    private GenericExecuteSpec figures() {
        return R2dbcMatters.bindDesk(database.sql(MatterStatements.TALLY), WORK_INJURY, RONGCHENG)
                .bind("now", LATER);
    }

    private GenericExecuteSpec mine() {
        return database.sql(MatterStatements.OF_APPLICANT)
                .bind("applicant", UUID.randomUUID())
                .bindNull("tab", String.class)
                .bindNull("afterId", UUID.class)
                .bindNull("afterKey", Instant.class)
                .bind("limit", 21);
    }

    private void run(String statement) {
        database.sql(statement).then().block();
    }
}
