package onething.persistence.relational.sealing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.calendar.ShippedNotices;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/// Whoever has the key to the ordinary columns learns nothing from what is written beside a report.
class WordsApartTest {

    private static final String AGENT = "11010519491231002X李娜";

    @Test
    void thoseOfBeforeAreSealedAnew() throws IOException {
        try (var server = TestPostgres.started()) {
            var database = DatabaseClient.create(TestPostgres.connectionsTo(server));
            sealedAsBefore(database);

            migrate(server);
            migrate(server);

            assertThat(openedApart("mandates", "agent", database)).isEqualTo(AGENT);
            assertThat(openedApart("mandates", "authority", database)).isEqualTo("代为申报");
            assertThat(openedApart("materials", "file_name", database)).isEqualTo("李娜的合同.jpg");
            assertThat(openedApart("ratings", "comment", database)).isEqualTo("李娜很满意");
        }
    }

    /// The rows alone: whose bundle and matter it is does not matter here.
    private static void sealedAsBefore(DatabaseClient database) {
        var before = TestPostgres.seal();
        database.sql("""
                        with one as (
                            insert into bundles (id, version, guide, guide_version, applicant, chosen, answers, opened, changed)
                            values (uuidv7(), 0, 'labour-rights', 1, uuidv7(), '{}', '', now(), now()) returning id),
                        mandate as (
                            insert into mandates (id, bundle, agent_mark, agent, relationship, authority, until, granted)
                            select uuidv7(), id, 'a mark', :agent, 'FRIEND', :authority, '2027-01-01', now() from one)
                        insert into materials (id, bundle, place, file_name, media_type, size, sha256, meets, handed_in)
                        select uuidv7(), id, 0, :fileName, 'image/jpeg', 1, 'hash', '{contract}', now() from one
                        """)
                .bind("agent", before.sealText("mandates.agent", AGENT))
                .bind("authority", before.sealText("mandates.authority", "代为申报"))
                .bind("fileName", before.sealText("materials.file_name", "李娜的合同.jpg"))
                .then()
                .block();
        database.sql("alter table ratings drop constraint ratings_matter_fkey").then().block();
        database.sql("insert into ratings (matter, grade, comment, at) values (uuidv7(), 'GOOD', :comment, now())")
                .bind("comment", before.sealText("ratings.comment", "李娜很满意"))
                .then()
                .block();
    }

    /// What no ordinary key opens.
    private static String openedApart(String table, String column, DatabaseClient database) {
        var place = table + "." + column;
        var sealed = requireNonNull(database.sql("select " + column + " from " + table)
                .mapValue(byte[].class)
                .one()
                .block());
        assertThatIllegalStateException().isThrownBy(() -> TestPostgres.seal().open(place, sealed));
        return TestPostgres.reporterSeal().seal().openText(place, sealed);
    }

    private static void migrate(EmbeddedPostgres server) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .javaMigrations(
                        ShippedNotices.migration(), new WordsApart(TestPostgres.seal(), TestPostgres.reporterSeal()))
                .load()
                .migrate();
    }
}
