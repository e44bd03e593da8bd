package onething.persistence.relational.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.service.notification.RelayNotificationsService;
import onething.domain.Thorough;
import onething.domain.notification.Notification;
import onething.persistence.KilledProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A relay that is a process of its own is killed (SIGKILL) again and again at random moments, and another one goes
/// on after its lease. At the provider each notification arrives at least once, exactly once when repeated ids are
/// left out, and in the order of the events of its matter. `RelayedOnceAndInOrderTest` does the same with calls
/// that fail, one after another.
class KilledRelayTest {

    private static final int ROUNDS = Thorough.cases(2, 40);
    private static final int MATTERS = Thorough.cases(6, 30);
    private static final int EVENTS = Thorough.cases(4, 12);

    /// A relay has so many notifications in hand at once ([RelayNotificationsService]).
    private static final int AT_ONCE = 4;

    /// Of one process, on average.
    private static final int STEPS = 60;

    private final RelayFixture relays = new RelayFixture();
    private HttpServer provider;

    @BeforeEach
    void listens() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::takes);
        provider.start();
    }

    @AfterEach
    void stops() {
        provider.stop(0);
    }

    @Test
    void aRelayThatIsKilledAtAnyMomentLosesNothingAndKeepsTheOrder() throws Exception {
        long seed = new Random().nextLong();
        var chance = new Random(seed);
        var lives = Stream.generate(() -> relays.matter(EVENTS)).limit(MATTERS).toList();

        for (int round = 0; round < ROUNDS; round++) {
            KilledProcess.run(
                    KilledRelay.class,
                    List.of(),
                    List.of(
                            "http://127.0.0.1:" + provider.getAddress().getPort() + "/",
                            relays.now().toString()),
                    1 + chance.nextInt(2 * STEPS),
                    chance.nextInt(3_000_000));
            relays.pass(RelayNotificationsService.LEASE.plusMinutes(10));
        }
        int byKilled = relays.provider.received.size();
        relays.drained();

        assertThat(byKilled).as("the killed processes sent some").isPositive();
        relays.everyNotificationArrivedOnceAndInOrder(lives, EVENTS, "by SIGKILL, seed " + seed);
        assertThat(relays.provider.received)
                .as("a killed process repeats no more than it had in hand")
                .hasSizeLessThanOrEqualTo(MATTERS * EVENTS + ROUNDS * AT_ONCE);
    }

    private void takes(HttpExchange exchange) throws IOException {
        try (exchange) {
            var id = UUID.fromString(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            relays.provider.received.add(new Notification(id, RelayFixture.PHONE, "", ""));
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
