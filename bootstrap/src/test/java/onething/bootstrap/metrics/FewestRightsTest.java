package onething.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Operation;
import onething.bootstrap.journey.support.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The service does its work with a database user who may only read and write rows, as `deploy/database/roles.sql`
/// makes it. After the start every connection takes that user's rights.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FewestRightsTest extends OwnService {

    @Autowired
    private EmbeddedPostgres postgres;

    @Value("${local.management.port}")
    private int managementPort;

    @DynamicPropertySource
    static void aPortOfTheManagement(DynamicPropertyRegistry registry) {
        aPortAndADataFolderOfItsOwn(registry);
        registry.add("management.server.port", () -> 0);
        registry.add("onething.figures.interval", () -> "200ms");
    }

    @BeforeAll
    void everyConnectionHasTheFewestRights() throws SQLException {
        sql("create role onething");
        sql("grant usage on schema public to onething");
        sql("grant select, insert, update, delete on all tables in schema public to onething");
        sql("alter role postgres set role = 'onething'");
        sql("""
            set role none;
            select pg_terminate_backend(pid) from pg_stat_activity
             where pid <> pg_backend_pid() and datname = current_database()
            """);
        await().until(() -> Person.stranger(service()).get("/api/v1/notices").status() == 200);
    }

    @Test
    void theMainJobIsDoneAndEveryReadIsAnswered() {
        var applicant = new Applicant(signedIn("lina"));
        var matter = applicant.submits("injury-determination").get("injury-determination");
        new Officer(signedIn("injury")).does("accept", matter);
        var bundle = applicant.person().get("/api/v1/matters/" + matter).is(200).text("/bundle");
        var about = Map.of("matter", matter, "bundle", bundle);
        var callers = List.of(applicant.person(), signedIn("injury"), signedIn("injury-head"), signedIn("admin"));
        var answered = new ArrayList<Integer>();
        var contract =
                Person.stranger(service()).get("/api/v1/openapi.json").is(200).body();
        for (var operation : Operation.all(contract)) {
            if (operation.isRead()) {
                for (var caller : callers) {
                    answered.add(operation.askedBy(caller, about).status());
                }
            }
        }

        assertThat(answered)
                .doesNotContain(500, 503)
                .filteredOn(status -> status == 200)
                .hasSizeGreaterThan(100);
        assertThat(scrape().sum("onething_problems_total", Map.of("type", "fault")))
                .isZero();
    }

    /// Also the job that reads the figures has them.
    @Test
    void theConnectionsHaveTheRightsOfThatUserAlone() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_user, has_table_privilege('trail', 'truncate')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("onething");
            assertThat(rows.getBoolean(2)).isFalse();
        }
        await().untilAsserted(() -> assertThat(scrape().sum("onething_clocks", Map.of("state", "missed")))
                .isNotNaN());
    }

    private void sql(String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private Scrape scrape() {
        return Scrape.of(Person.stranger(URI.create("http://localhost:" + managementPort))
                .get("/actuator/prometheus")
                .is(200)
                .response()
                .body());
    }
}
