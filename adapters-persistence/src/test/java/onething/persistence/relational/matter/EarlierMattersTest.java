package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.ClockFixtures.workingDays;
import static onething.application.port.out.StoredFixtures.DETERMINATION;
import static onething.application.port.out.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.StoredFixtures.aKeyOf;
import static onething.application.port.out.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.StoredFixtures.closed;
import static onething.application.port.out.StoredFixtures.draftOf;
import static onething.application.port.out.StoredFixtures.received;
import static onething.application.port.out.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.calendar.ShippedNotices;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/// A database from before there were rungs.
class EarlierMattersTest {

    @Test
    void isBroughtUpToDateAndEachMatterThatRunsHasItsRungsAndItsPlaceOnTheDesk() throws IOException {
        try (var server = TestPostgres.started()) {
            var database = DatabaseClient.create(TestPostgres.connectionsTo(server));
            var matters = submitted(database);
            var asStored = stored(database);
            assertThat(asStored).hasSize(4);

            execute("delete from rungs", database);
            execute("update matters set next_due = '9999-12-31', committed_due = null where not ended", database);
            execute("update matters set clocks = '[{}]' where id = '" + matters.getLast() + "'", database);
            migrate(server);

            assertThat(stored(database)).containsExactlyElementsOf(asStored);
            migrate(server);
            assertThat(stored(database)).hasSize(4);
        }
    }

    @Test
    void ofTheVersionBeforeTakesWhatCameSince() throws IOException {
        try (var server = EmbeddedPostgres.builder().start()) {
            Flyway.configure().dataSource(server.getPostgresDatabase()).target("022").load().migrate();

            var since = Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .javaMigrations(ShippedNotices.migration(), new EarlierMatters())
                    .load()
                    .migrate();

            assertThat(since.success).isTrue();
            assertThat(since.migrations).extracting(migration -> migration.description)
                    .contains("rungs")
                    .containsSubsequence("published holiday notices", "rungs of earlier matters");
        }
    }

    /// One that runs, one that has ended, and one that will not be understood.
    private static List<UUID> submitted(DatabaseClient database) {
        var bundle = aSubmittedBundle();
        var clock = workingDays(20, MONDAY_MORNING);
        var steps = List.of(
                received(bundle, 1, DETERMINATION, underWay(), List.of(clock)),
                received(bundle, 2, DETERMINATION, closed(), List.of(clock.stop(MONDAY_MORNING))),
                received(bundle, 3, DETERMINATION, underWay()));
        var bundles = StoredBundles.bundles(database);
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), steps, aKeyOf(bundle.applicant())).block();
        return steps.stream().map(step -> step.after().file().id().value()).toList();
    }

    private static List<String> stored(DatabaseClient database) {
        return requireNonNull(database.sql("""
                        select concat_ws(' ', matters.id, next_due, committed_due, statutory_due, clock, rung, moment, next_try)
                          from matters join rungs on rungs.matter = matters.id
                         order by rung
                        """)
                .map(row -> requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block());
    }

    private static void migrate(EmbeddedPostgres server) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .javaMigrations(ShippedNotices.migration(), new EarlierMatters())
                .load()
                .migrate();
    }

    private static void execute(String statement, DatabaseClient database) {
        database.sql(statement).then().block();
    }
}
