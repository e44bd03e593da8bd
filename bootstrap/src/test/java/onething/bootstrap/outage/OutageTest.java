package onething.bootstrap.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import onething.bootstrap.OnServicesOfTheirOwn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What callers see while a system that the service depends on is unavailable.
@ExtendWith(OutputCaptureExtension.class)
@OnServicesOfTheirOwn
class OutageTest {

    /// Public, and read from the database each time.
    private static final String ANNOUNCEMENTS = "/api/v1/notices";

    private static ProductionService service;

    @BeforeAll
    static void itRuns() throws IOException {
        service = new ProductionService(Map.of("onething.limits.response", "6s", "onething.database.connect", "5s"));
    }

    @AfterAll
    static void itEnds() throws IOException {
        service.close();
    }

    @Test
    void anUnavailableDatabaseIsReportedAndServesAgainWhenItIsBack(CapturedOutput log) throws IOException {
        assertThat(service.status(ANNOUNCEMENTS)).isEqualTo(200);
        assertThat(service.status("/actuator/health/readiness")).isEqualTo(200);

        service.stopDatabase();
        try {
            anOutageIsReported(log);
        } finally {
            service.startDatabase();
        }

        await().until(() -> service.status(ANNOUNCEMENTS) == 200);
        await().until(() -> service.status("/actuator/health/readiness") == 200);
        await().until(() ->
                service.get("/api/v1/status").body().contains("\"function\":\"password-sign-in\",\"state\":\"works\""));
    }

    private static void anOutageIsReported(CapturedOutput log) {
        var answer = service.get(ANNOUNCEMENTS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("urn:onething:problem:unavailable").doesNotContain("correlationId");
        assertThat(service.status("/actuator/health/readiness")).isEqualTo(503);
        assertThat(service.status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(service.status("/api/v1/guides")).isEqualTo(200);
        await().untilAsserted(() -> {
            var status = service.get("/api/v1/status");
            assertThat(status.statusCode()).isEqualTo(200);
            assertThat(status.body())
                    .contains("\"function\":\"password-sign-in\",\"state\":\"down\"")
                    .doesNotContain("127.0.0.1", "localhost", "postgres", "Exception", "r2dbc");
        });
        assertThat(log.getOut().lines().filter(line -> line.contains("the database is away")))
                .isNotEmpty();
        assertThat(log.getOut()).doesNotContain("\tat io.r2dbc").doesNotContain(": fault ");
    }

    @Test
    void aClientThatHangsUpLeavesNothingRunningInTheDatabase(CapturedOutput log) throws Exception {
        int before = log.getOut().length();
        try (var _ = announcementsLocked();
                var client = new Socket("127.0.0.1", service.port())) {
            client.getOutputStream()
                    .write(("GET " + ANNOUNCEMENTS + " HTTP/1.1\r\nHost: here\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> waitingForALock() == 1);

            client.close();

            await().until(() -> waitingForALock() == 0);
        }
        assertThat(log.getOut().substring(before))
                .as("the hang-up ended it, not the limit of a request's time")
                .doesNotContain("no answer within");
        assertThat(service.status(ANNOUNCEMENTS)).isEqualTo(200);
    }

    @Test
    void aRequestThatTakesTooLongIsCancelledAlsoInTheDatabase() throws Exception {
        try (var _ = announcementsLocked()) {
            var answer = service.get(ANNOUNCEMENTS);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            await().until(() -> waitingForALock() == 0);
        }
        assertThat(service.status(ANNOUNCEMENTS)).isEqualTo(200);
    }

    private static Connection announcementsLocked() throws SQLException {
        var connection = service.database().getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table announcements in access exclusive mode");
        return connection;
    }

    private static int waitingForALock() throws SQLException {
        try (var connection = service.database().getPostgresDatabase().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
