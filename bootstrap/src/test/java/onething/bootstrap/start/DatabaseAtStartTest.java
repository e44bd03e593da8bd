package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the start says of a database that does not serve. The server of the tests is one that does.
class DatabaseAtStartTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void aServerRuns() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role nobody login");
        }
    }

    @AfterAll
    static void theServerStops() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"150014,15.14 (Debian 15.14-0+deb12u1)", "170006,17.6", "90624,9.6.24"})
    void anOlderServerIsRefusedInOneLine(int number, String text) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DatabaseAtStart.requireVersion(number, text))
                .withMessage("The database is PostgreSQL " + text + "; the service needs 18 or newer.");
    }

    @ParameterizedTest
    @CsvSource({"180000,18.0", "190001,19.1"})
    void theVersionOfTheTestsAndNewerOnesAreTaken(int number, String text) {
        assertThatCode(() -> DatabaseAtStart.requireVersion(number, text)).doesNotThrowAnyException();
    }

    @Test
    void aUserWhoMayNotCreateTablesIsToldHowToMendIt() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> migrate("postgres", "nobody"))
                .withMessageContaining("permission denied for schema public")
                .satisfies(refused -> assertThat(refused.action()).contains("owner to onething"));
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> migrate("none", "postgres"))
                .withMessageContaining("database \"none\" does not exist")
                .satisfies(refused -> assertThat(refused.action()).contains("createdb"));
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DatabaseAtStart.migrateWhatServes()
                        .migrate(Flyway.configure()
                                .dataSource("jdbc:postgresql://127.0.0.1:1/postgres", "postgres", "")
                                .load()))
                .withMessageStartingWith("The database does not serve: ");
    }

    @Test
    void aFailureThatTheOperatorCannotMendStaysAsItIs() {
        assertThat(DatabaseAtStart.refused(new SQLException("division by zero", "22012")))
                .isEmpty();
        assertThat(DatabaseAtStart.refused(new SQLException("unknown"))).isEmpty();
    }

    @Test
    void theServerOfTheTestsIsOfThatVersion() throws SQLException {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show server_version_num")) {
            rows.next();
            assertThat(rows.getInt(1) / 10_000).isEqualTo(DatabaseAtStart.MAJOR);
        }
    }

    private static void migrate(String database, String user) {
        DatabaseAtStart.migrateWhatServes()
                .migrate(Flyway.configure()
                        .dataSource("jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database), user, "")
                        .load());
    }
}
