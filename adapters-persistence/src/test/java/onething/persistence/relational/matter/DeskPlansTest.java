package onething.persistence.relational.matter;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.Page;
import onething.domain.search.SearchQuery;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.ManyMatters;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.DatabaseClient;

/// The plans of the desk's statements, on fifty thousand matters of one office. Each reads only as far as the page
/// and its count need, and a search reads the index of its terms.
class DeskPlansTest {

    private static final int MATTERS = 50_000;

    /// Blocks of 8 kB that a page of fifty and its count of 1,001 may read. Reading every matter takes more than
    /// 150,000.
    private static final int BLOCKS = 6_000;

    /// A search reads its own few matters, and the list of new terms.
    private static final int BLOCKS_OF_A_SEARCH = 500;

    private static final Pattern READ = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");
    private static final String EXPLAIN = "explain (analyze, buffers, costs off, timing off) ";

    /// A name that is also a part of an organisation's name.
    private static final SearchQuery COMMON = SearchQuery.of("李强").orElseThrow();

    private static final Instant LATER = MONDAY_MORNING.plus(Duration.ofDays(400));

    private static EmbeddedPostgres server;
    private static ConnectionPool pool;
    private static DatabaseClient database;

    @BeforeAll
    static void manyMatters() {
        server = TestPostgres.started();
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                .maxSize(2)
                .build());
        database = DatabaseClient.create(pool);
        for (int day = 0; day < 10; day++) {
            ManyMatters.started(day, MATTERS / 10, database);
        }
        // Twelve terms a matter: four of few matters, the others of many.
        run("""
                insert into search_terms (matter, key_id, open, secret)
                select id, 'test', array(
                           select case when n <= 4 then hashint8extended(number, n) else hashint8extended(number / n % 3000, n) end
                             from generate_series(1, 12) as n), '{}'
                  from (select id, row_number() over () as number from matters) as numbered
                """);
        run("update search_terms set open = open || " + hash("152X") + " where open @> array[" + rare(7) + "]");
        run("update search_terms set secret = array[" + hash("王伟") + "], open = '{}' where open @> array[" + rare(8)
                + "]");
        var ofCommon = TestPostgres.search().wanted(COMMON);
        run("""
                update search_terms
                   set open = open || '%s'::bigint[] || case when number <= 600 then '%s'::bigint[] else '{}' end
                  from (select matter, row_number() over () as number from search_terms) as numbered
                 where numbered.matter = search_terms.matter and number <= 1500
                """.formatted(ofCommon[1], ofCommon[0]));
        run("vacuum analyze");
    }

    @AfterAll
    static void close() throws IOException {
        pool.dispose();
        server.close();
    }

    @ParameterizedTest(name = "overdue {0}, awaiting approval {1}, open {2}, {3}")
    @CsvSource({
        "false, false, true, PRESSING",
        "true, false, true, PRESSING",
        "false, true, true, PRESSING",
        "false, false, true, NEWEST",
        "false, false, true, OLDEST",
        "true, false, true, NEWEST",
        "false, true, true, NEWEST",
        "false, false, false, NEWEST",
        "false, false, false, OLDEST"
    })
    void aPageOfTheQueueReadsAsFarAsItsRowsAndItsCount(
            boolean overdue, boolean approvals, boolean open, DeskSort sort) {
        var filter = new DeskFilter(Optional.empty(), Optional.empty(), overdue, approvals, open);

        var plan = explained(desk(database, EXPLAIN + MatterStatements.atDesk(filter, sort), LATER));

        assertThat(blocks(plan)).as(plan).isLessThan(BLOCKS);
    }

    @ParameterizedTest
    @CsvSource({"152X, matters_by_open_term", "王伟, matters_by_secret_term"})
    void aSearchReadsTheIndexOfTermsAndThenItsOwnMatters(String typed, String index) {
        var plan = explained(searching(EXPLAIN, SearchQuery.of(typed).orElseThrow()));

        assertThat(plan).contains(index).doesNotContain("Seq Scan");
        assertThat(plan).containsPattern("CTE listed\\s+->  .*actual rows=1\\.");
        assertThat(blocks(plan)).as(plan).isLessThan(BLOCKS_OF_A_SEARCH);
    }

    @Test
    void aMatterThatIsFoundInSeveralWaysCountsOnce() {
        var total = searching("", COMMON)
                .map(row -> row.get("total", Long.class))
                .first()
                .block();

        assertThat(COMMON.ways()).hasSizeGreaterThan(1);
        assertThat(total).isEqualTo(Page.MORE_THAN_COUNTED);
    }

    /// A statement of the desk for one office and district, without any other filter.
    static GenericExecuteSpec desk(DatabaseClient database, String statement, Instant now) {
        var bound = R2dbcMatters.bindDesk(database.sql(statement), WORK_INJURY, RONGCHENG)
                .bindNull("code", String.class)
                .bindNull("reached", String.class)
                .bindNull("claimed", UUID.class)
                .bindNull("afterId", UUID.class)
                .bind("limit", 51)
                .bind("now", BatchBinder.stored(now));
        return statement.contains(":afterKey") ? bound.bindNull("afterKey", Instant.class) : bound;
    }

    private static GenericExecuteSpec searching(String before, SearchQuery query) {
        return searching(database, before, query, LATER);
    }

    /// @param before what comes before the statement, such as `explain`
    static GenericExecuteSpec searching(DatabaseClient database, String before, SearchQuery query, Instant now) {
        var all = new DeskFilter(Optional.empty(), Optional.empty(), false, false, false);
        var bound = desk(database, before + MatterStatements.found(all), now)
                .bind("wanted", TestPostgres.search().wanted(query))
                .bind("everyCase", true)
                .bind("officer", UUID.randomUUID());
        return bound.bindNull("number", String.class).bindNull("ordinal", Integer.class);
    }

    private static String explained(GenericExecuteSpec statement) {
        return statement
                .mapValue(String.class)
                .all()
                .collect(Collectors.joining("\n"))
                .block();
    }

    private static long blocks(String plan) {
        return READ.matcher(plan)
                .results()
                .mapToLong(read ->
                        Long.parseLong(read.group(1)) + (read.group(2) == null ? 0 : Long.parseLong(read.group(2))))
                .max()
                .orElseThrow();
    }

    /// The hash of a text with one reading, as the statement gets it.
    private static String hash(String typed) {
        return TestPostgres.search()
                .wanted(SearchQuery.of(typed).orElseThrow())[0]
                .replaceAll("[{}]", "");
    }

    private static String rare(int number) {
        return "hashint8extended(" + number + ", 1)";
    }

    private static void run(String statement) {
        database.sql(statement).then().block();
    }
}
