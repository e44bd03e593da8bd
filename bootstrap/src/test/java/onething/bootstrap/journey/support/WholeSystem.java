package onething.bootstrap.journey.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.Patience;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The service in local mode, as a newcomer starts it, on a free port with a separate data folder. All
/// tests on it share one start. Clients find it by its issuer's address, so the port is chosen before the
/// start. It waits longer for 粤信签, because the tests may run on a busy machine. One address may send and
/// fail as much as all together, and the work before a password is small.
@ExtendWith({DocumentedAnswers.class, Patience.class})
@SpringBootTest(
        classes = {OneThingApplication.class, DocumentedAnswers.Watch.class},
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
public abstract class WholeSystem {

    /// Limits of a service for a machine that starts several at once and is ten times slower.
    public static final Map<String, String> PATIENCE = Map.of(
            "onething.yuexinqian.patience", "30s",
            "onething.database.acquire", "20s",
            "onething.database.connect", "20s");

    private static final Path DATA = aFolder();
    private static final int PORT = aFreePort();

    @LocalServerPort
    public int port;

    @DynamicPropertySource
    static void aPortAndADataFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("onething.local.data", DATA::toString);
        PATIENCE.forEach((name, limit) -> registry.add(name, () -> limit));
        registry.add("onething.rates.times", () -> 1_000);
        registry.add("onething.sign-in.failures.burst", () -> 100_000);
        registry.add("onething.sign-in.same-password.burst", () -> 100_000);
        registry.add("onething.sign-in.work.rounds", () -> 20);
        registry.add("onething.sign-in.work.limit", () -> 20);
        PlatformIssuer.trustedBy(registry);
        Subscriber.named(registry);
    }

    public URI service() {
        return URI.create("http://localhost:" + port);
    }

    public Person signedIn(String account) {
        return Person.signedIn(service(), account);
    }

    public static int aFreePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public static Path aFolder() {
        try {
            return Files.createTempDirectory("onething-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
