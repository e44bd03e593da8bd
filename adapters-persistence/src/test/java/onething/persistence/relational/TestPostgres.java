package onething.persistence.relational;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.core.DatabaseClient;

/// One PostgreSQL for all tests of the module, with every migration applied. A test empties the tables that it uses.
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER = started();
    private static final ConnectionFactory CONNECTIONS = pool();

    private TestPostgres() {}

    public static ConnectionFactory connectionFactory() {
        return CONNECTIONS;
    }

    public static DatabaseClient database() {
        return DatabaseClient.create(CONNECTIONS);
    }

    /// For a driver that is not reactive.
    public static String jdbcUrl() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    public static void empty(String... tables) {
        database().sql("truncate " + String.join(", ", tables) + " cascade").then().block();
    }

    private static EmbeddedPostgres started() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(true)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConnectionFactory pool() {
        var factory = ConnectionFactories.get(
                "r2dbc:postgresql://postgres@127.0.0.1:" + SERVER.getPort() + "/postgres");
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(factory).maxSize(8).build());
    }
}
