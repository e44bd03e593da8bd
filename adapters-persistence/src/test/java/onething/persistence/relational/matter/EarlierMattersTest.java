package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
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

            execute("""
                    update reckonings
                       set rungs = '[]', next_try = null, next_due = '9999-12-31'
                     where not ended
                    """, database);
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
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .target("022")
                    .load()
                    .migrate();

            var since = Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .javaMigrations(ShippedNotices.migration(), new EarlierMatters())
                    .load()
                    .migrate();

            assertThat(since.success).isTrue();
            assertThat(since.migrations)
                    .extracting(migration -> migration.description)
                    .contains("rungs")
                    .containsSubsequence("published holiday notices", "rungs of earlier matters");
        }
    }

    @Test
    void ofWhenARungWasARowKeepsWhatIsAheadAndWhatHasFired() throws IOException {
        try (var server = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .target("051")
                    .load()
                    .migrate();
            var database = DatabaseClient.create(TestPostgres.connectionsTo(server));
            execute("""
                    insert into bundles (id, version, guide, guide_version, applicant, chosen, answers, opened, changed)
                    values (gen_random_uuid(), 0, '', 1, gen_random_uuid(), '{}', '', now(), now())
                    """, database);
            execute("""
                    insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant,
                                         office, district, standing, stage, ended, tab, particulars, clocks, committed_due,
                                         next_due, changed)
                    select gen_random_uuid(), 7, id, '', 1, '', 1, '', applicant, 'injury', '', '', '', false, '', '', '[]',
                           '2026-11-27', '2026-11-28Z', now()
                      from bundles
                    """, database);
            execute("""
                    insert into rungs (matter, clock, rung, moment, fired_at, next_try)
                    select id, 'decide', rung::rung, moment::timestamptz, fired_at::timestamptz, next_try::timestamptz
                      from matters,
                           (values ('AMBER', '2026-11-24Z', '2026-11-24Z', null),
                                   ('RED', '2026-11-26Z', null, '2026-11-26Z'),
                                   ('MISSED', '2026-11-28Z', null, '2026-11-28Z'),
                                   ('BREACHED', null, '2026-10-01Z', null)) as had (rung, moment, fired_at, next_try)
                    """, database);

            migrate(server);

            assertThat(stored(database)).hasSize(3).first().asString().contains("2026-11-26 00:00:00");
            assertThat(stored(database))
                    .extracting(line -> line.replaceAll(".*\"rung\": \"(\\w+)\".*", "$1"))
                    .containsExactly("AMBER", "RED", "MISSED");
            assertThat(texts("select concat_ws(' ', version, office, next_due) from reckonings", database))
                    .containsExactly("7 injury 2026-11-28 00:00:00+00");
            assertThat(texts("select rung || ' ' || at from fired_rungs order by rung", database))
                    .containsExactly("AMBER 2026-11-24 00:00:00+00", "BREACHED 2026-10-01 00:00:00+00");
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
        bundles.submit(new Versioned<>(bundle, 0), steps, aKeyOf(bundle.applicant()))
                .block();
        return steps.stream().map(step -> step.after().file().id().value()).toList();
    }

    private static List<String> stored(DatabaseClient database) {
        return texts("""
                select concat_ws(' ', matter, next_due, rung, next_try)
                  from reckonings cross join lateral jsonb_array_elements(rungs) as rung
                 order by rung ->> 'moment'
                """, database);
    }

    private static List<String> texts(String question, DatabaseClient database) {
        return requireNonNull(database.sql(question)
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
