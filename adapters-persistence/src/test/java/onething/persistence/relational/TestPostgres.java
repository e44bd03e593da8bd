package onething.persistence.relational;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.domain.calendar.WorkingCalendar;
import onething.persistence.relational.calendar.ShippedNotices;
import onething.persistence.relational.encryption.BlindIndex;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.encryption.ReporterIndex;
import onething.persistence.relational.search.SearchHashes;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// One PostgreSQL for all tests of the module. The first test that needs it starts and migrates it. Tests
/// share it and bring their own rows.
public final class TestPostgres {

    private static final KeyRing KEYS = KeyRing.of(ColumnCipherAlgorithm.AES, "test", Map.of("test", new byte[32]));
    private static final KeyRing REPORTERS_KEYS = KeyRing.of(
            ColumnCipherAlgorithm.AES,
            "reporters",
            Map.of("reporters", "another key of 32 bytes for them".getBytes(UTF_8)));

    /// The port of a server in another JVM, for programs that a test starts.
    private static final String PORT_OF_ANOTHER = "onething.test.postgres";

    private static final int PORT = Optional.ofNullable(Integer.getInteger(PORT_OF_ANOTHER))
            .orElseGet(() -> started().getPort());
    private static final ConnectionPool POOL = new ConnectionPool(
            ConnectionPoolConfiguration.builder(connectionsTo(PORT)).maxSize(8).build());

    private TestPostgres() {}

    /// What a program needs that uses this server.
    public static String option() {
        return "-D" + PORT_OF_ANOTHER + "=" + PORT;
    }

    public static ConnectionFactory connectionFactory() {
        return POOL;
    }

    /// For what keeps a connection of its own.
    public static ConnectionFactory unpooled() {
        return connectionsTo(PORT);
    }

    public static DatabaseClient database() {
        return DatabaseClient.create(POOL);
    }

    /// For drivers that are not reactive.
    public static String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + PORT + "/postgres?user=postgres";
    }

    /// For tests that read whole tables.
    public static void empty(String... tables) {
        database()
                .sql("truncate " + String.join(", ", tables) + " cascade")
                .then()
                .block();
    }

    /// A separate migrated server, for tests that stop it or fill it. The caller closes it.
    public static EmbeddedPostgres started() {
        return startedWith(Map.of());
    }

    /// The same with other settings.
    public static EmbeddedPostgres startedWith(Map<String, String> settings) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("listen_addresses", "127.0.0.1");
            settings.forEach(builder::setServerConfig);
            var server = builder.start();
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .javaMigrations(ShippedNotices.migration())
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ConnectionFactory connectionsTo(EmbeddedPostgres server) {
        return connectionsTo(server.getPort());
    }

    private static ConnectionFactory connectionsTo(int port) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1")
                .port(port)
                .username("postgres")
                .database("postgres")
                .forceBinary(true)
                .build());
    }

    public static WorkingCalendars weekdays() {
        var weekdays = WorkingCalendar.of(List.of());
        return () -> Mono.just(weekdays);
    }

    public static ReporterCipher reporterCipher() {
        return ReporterCipher.with(REPORTERS_KEYS);
    }

    public static SearchHashes search() {
        return new SearchHashes(BlindIndex.with(KEYS), ReporterIndex.with(REPORTERS_KEYS));
    }

    public static ColumnCipher cipher() {
        return ColumnCipher.with(KEYS);
    }

    /// Expects that a table refuses a change, because its rows are only ever added.
    public static void refuses(String change) {
        database()
                .sql(change)
                .then()
                .as(StepVerifier::create)
                .verifyErrorMatches(error -> error instanceof DataAccessException
                        && String.valueOf(error.getMessage()).contains("only ever appended to"));
    }
}
