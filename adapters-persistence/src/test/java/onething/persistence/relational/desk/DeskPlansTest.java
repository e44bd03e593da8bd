package onething.persistence.relational.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.application.port.Page;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// The plans of the desk's statements, on sixty thousand matters of one office. Each reads only as far as the page
/// and its count need. `DeskBenchmark` measures the same statements with a million.
class DeskPlansTest {

    private static final int MATTERS = 60_000;

    /// Blocks of 8 kB that a page of fifty and its count of 1,001 may read. Reading every matter takes more than
    /// 150,000.
    private static final int BLOCKS = 6_000;

    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (matters|matter_due_dates|trail|search_terms|bundles)\\b");

    private static EmbeddedPostgres server;
    private static ConnectionPool pool;
    private static AskedAtDesk desk;

    @BeforeAll
    static void manyMatters() {
        server = TestPostgres.started();
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                .maxSize(2)
                .build());
        desk = new AskedAtDesk(DatabaseClient.create(pool));
        desk.fill(MATTERS);
    }

    @AfterAll
    static void close() throws IOException {
        pool.dispose();
        server.close();
    }

    static Stream<String> names() {
        return new AskedAtDesk(DatabaseClient.create(TestPostgres.connectionFactory())).statements().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStatementOfTheDeskReadsAsFarAsItsRowsAndItsCount(String name) {
        var plan = desk.plan(statement(name));

        assertThat(AskedAtDesk.blocks(plan))
                .as(plan)
                .isLessThan(name.equals("search, more than are counted") ? 2 * BLOCKS : BLOCKS);
        assertThat(plan).doesNotContainPattern(WHOLE_TABLE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStatementOfTheDeskFindsSomething(String name) {
        assertThat(statement(name).apply("").fetch().all().collectList().block())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getOrDefault("total", 1L)).isNotEqualTo(0L));
    }

    @Test
    void aSearchReadsTheIndexOfTerms() {
        assertThat(desk.plan(statement("search, few matters"))).contains("matters_by_open_term");
        assertThat(desk.plan(statement("search, only the staff on the case"))).contains("matters_by_secret_term");
    }

    @Test
    void aMatterThatIsFoundInSeveralWaysCountsOnce() {
        assertThat(total("search, more than are counted")).isEqualTo(Page.MORE_THAN_COUNTED);
    }

    @Test
    void aLongListIsCountedNoFurtherThanPeopleNeed() {
        assertThat(total("the queue")).isEqualTo(Page.MORE_THAN_COUNTED);
        assertThat(total("claimed by me")).isLessThan(Page.MORE_THAN_COUNTED);
    }

    private static Long total(String name) {
        return statement(name)
                .apply("")
                .map(row -> row.get("total", Long.class))
                .first()
                .block();
    }

    private static Function<String, GenericExecuteSpec> statement(String name) {
        return desk.statements().get(name);
    }
}
