package onething.bootstrap.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import onething.bootstrap.OnServicesOfTheirOwn;
import org.junit.jupiter.api.Test;

/// A service that is told to stop while a request is under way.
@OnServicesOfTheirOwn
class GracefulStopTest {

    private static final String ANNOUNCEMENTS = "/api/v1/notices";

    @Test
    void anAcceptedRequestIsAnsweredAndNoOtherIsAccepted()
            throws IOException, SQLException, ExecutionException, InterruptedException {
        try (var service = new ProductionService(Map.of())) {
            CompletableFuture<Integer> accepted;
            CompletableFuture<Void> stopping;
            try (var lock = announcementsLocked(service)) {
                accepted = CompletableFuture.supplyAsync(() -> service.status(ANNOUNCEMENTS));
                await().until(() -> isWaitingForTheLock(service));

                stopping = CompletableFuture.runAsync(service::stop);
                await().until(() -> refusesConnections(service.port()));

                assertThat(accepted).isNotDone();
                assertThat(stopping).isNotDone();
                lock.rollback();
            }
            assertThat(accepted.get()).isEqualTo(200);
            stopping.get();
        }
    }

    private static boolean refusesConnections(int port) throws IOException {
        try (var _ = new Socket("127.0.0.1", port)) {
            return false;
        } catch (ConnectException _) {
            return true;
        }
    }

    private static Connection announcementsLocked(ProductionService service) throws SQLException {
        var connection = service.database().getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table announcements in access exclusive mode");
        return connection;
    }

    private static boolean isWaitingForTheLock(ProductionService service) throws SQLException {
        try (var connection = service.database().getPostgresDatabase().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1) == 1;
        }
    }
}
