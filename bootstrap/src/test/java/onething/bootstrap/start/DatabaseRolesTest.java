package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the two users of `deploy/database/roles.sql` may do after the migrations ran as one of them. That the
/// service needs no more is shown by `FewestRightsTest`.
class DatabaseRolesTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void theMigrationsRunAsTheirOwnUser() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        try (var connection = as("postgres");
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("deploy", "database", "roles.sql")));
        }
        DatabaseAtStart.migrateWhatServes()
                .migrate(Flyway.configure()
                        .dataSource(server.getDatabase("onething_schema", "postgres"))
                        .load());
    }

    @AfterAll
    static void theServerStops() throws IOException {
        server.close();
    }

    @Test
    void theServiceMayReadAndWriteTheRowsOfEveryTableAndNothingElse() throws SQLException {
        try (var connection = as("postgres")) {
            assertThat(texts(connection, """
                            select distinct rights from (
                                select table_name, string_agg(privilege_type, ' ' order by privilege_type) as rights
                                  from information_schema.role_table_grants
                                 where grantee = 'onething' and table_schema = 'public'
                                 group by table_name) as tables
                            """)).containsExactly("DELETE INSERT SELECT UPDATE");
            assertThat(texts(connection, """
                            select table_name from information_schema.tables
                             where table_schema = 'public' and table_type = 'BASE TABLE'
                            except
                            select table_name from information_schema.role_table_grants where grantee = 'onething'
                            """)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table trail disable trigger all",
                "drop table trail",
                "truncate trail",
                "create table mine (id integer)",
                "create or replace function refuse_to_change_rows() returns trigger language plpgsql as 'begin end'",
                "set session_replication_role = replica",
                "create role another",
            })
    void theServiceMayNotChangeTheSchema(String statement) throws SQLException {
        try (var connection = as("onething");
                var tried = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> tried.execute(statement))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Connection as(String user) throws SQLException {
        return server.getDatabase(user, "postgres").getConnection();
    }
}
