package onething.persistence.relational;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// A pool with the service's settings: as many attempts for a connection as it may hold dead ones.
class DatabaseRestartTest {

    private static final int CONNECTIONS = 4;

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path data;

    @Test
    void requestsAfterARestartOfTheDatabaseAreAnswered() throws IOException {
        var before = start(0);
        var pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(before))
                .maxSize(CONNECTIONS)
                .acquireRetry(CONNECTIONS)
                .maxAcquireTime(Duration.ofSeconds(10))
                .build());
        var database = DatabaseClient.create(pool);
        ask(database);

        before.close();
        try (var after = start(before.getPort())) {
            ask(database);
        } finally {
            pool.dispose();
        }
    }

    private static void ask(DatabaseClient database) {
        Flux.range(0, 20)
                .flatMap(_ -> database.sql("select pg_sleep(0.01)").then().thenReturn(1), 20)
                .count()
                .as(StepVerifier::create)
                .expectNext(20L)
                .verifyComplete();
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }
}
