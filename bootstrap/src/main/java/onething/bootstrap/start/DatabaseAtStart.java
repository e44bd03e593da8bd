package onething.bootstrap.start;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Says in one line why a database does not serve, before the migrations change anything in it.
@Configuration(proxyBeanMethods = false)
class DatabaseAtStart {

    /// The version that the service is tested with. Older ones lack functions that its statements use.
    static final int MAJOR = 18;

    private static final int NUMBERS_OF_A_MAJOR = 10_000;

    @Bean
    static FlywayMigrationStrategy migrateWhatServes() {
        return DatabaseAtStart::migrate;
    }

    private static void migrate(Flyway flyway) {
        try {
            require(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        } catch (SQLException failed) {
            throw refused(failed).orElseThrow(() -> new IllegalStateException("the database cannot be asked", failed));
        } catch (FlywayException failed) {
            throw failed.getCause() instanceof SQLException cause
                    ? refused(cause).orElseThrow(() -> failed)
                    : failed;
        }
    }

    private static void require(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select current_setting('server_version_num')::integer, current_setting('server_version')")) {
            rows.next();
            requireVersion(rows.getInt(1), rows.getString(2));
        }
    }

    /// @param number as PostgreSQL counts, for example 180006
    /// @param text   as PostgreSQL writes it, for example 18.6
    /// @throws CannotStart if the server is older than [#MAJOR]
    static void requireVersion(int number, String text) {
        if (number / NUMBERS_OF_A_MAJOR < MAJOR) {
            throw new CannotStart(
                    "The database is PostgreSQL %s; the service needs %d or newer.".formatted(text, MAJOR),
                    "Use a server of PostgreSQL %d: https://www.postgresql.org/download/".formatted(MAJOR));
        }
    }

    /// Why a connection or a migration failed, if the operator can mend it.
    static Optional<CannotStart> refused(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return switch (state) {
            case "28000", "28P01" -> refused(failed, "spring.r2dbc.username and spring.r2dbc.password, or pg_hba.conf");
            case "3D000" -> refused(failed, "the database that spring.r2dbc.url names: createdb -O onething onething");
            case "42501" -> refused(failed, "the owner of the database: alter database onething owner to onething");
            case "08001", "08006" -> refused(failed, "spring.r2dbc.url, and whether the server runs and listens there");
            default -> Optional.empty();
        };
    }

    private static Optional<CannotStart> refused(SQLException failed, String check) {
        var reason = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        return Optional.of(new CannotStart("The database does not serve: " + reason, "Check " + check + "."));
    }
}
