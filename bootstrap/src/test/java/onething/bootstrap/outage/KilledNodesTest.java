package onething.bootstrap.outage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nodes that relay notifications to a gateway for SMS are killed (SIGKILL) at random moments, and so is the
/// database below them. At the gateway each notification arrives at least once, exactly once when repeated keys are
/// left out, and in the order of the events of its matter.
///
/// It prints how many arrived, and how many of them again.
@OnServicesOfTheirOwn
@Tag("thorough")
class KilledNodesTest {

    private static final int ROUNDS = 6;

    /// In each third round the database is killed instead of the node.
    private static final int DATABASE = 3;

    private static final int MATTERS = 12;
    private static final int MOST_EVENTS = 3_000;

    /// A node that was killed has what it took for two minutes.
    private static final Duration LEASES = Duration.ofMinutes(10);

    private static final Duration AWAY = Duration.ofMinutes(5);

    private final Random chance = new Random();
    private final List<UUID> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Path data = WholeSystem.aFolder();
    private final int port = WholeSystem.aFreePort();
    private EmbeddedPostgres database;

    @Test
    void eachNotificationArrivesInOrderAlsoWhenNodesAndTheDatabaseAreKilled() throws Exception {
        var matters = submitted();
        var gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::takes);
        database = started();
        var settings = Map.of(
                "onething.notifications.sms.address",
                "http://127.0.0.1:" + gateway.getAddress().getPort());
        gateway.start();
        try (var writer = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = writer.submit(() -> writes(matters));
            var node = node(settings);
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    int some = arrivals.size() + 1 + chance.nextInt(30);
                    await().atMost(AWAY).until(() -> arrivals.size() >= some);
                    LockSupport.parkNanos(chance.nextInt(50_000_000));
                    if (round % DATABASE == 0) {
                        killDatabase();
                        assertThat(node.process().isAlive()).isTrue();
                    } else {
                        node.kill();
                        endLeases();
                        node = node(settings);
                    }
                }
                over.set(true);
                written.get();
                await().atMost(LEASES).ignoreExceptions().until(() -> waiting() == 0);
            } finally {
                over.set(true);
                node.kill();
            }
            everythingArrived();
        } finally {
            gateway.stop(0);
            database.close();
        }
    }

    private List<String> submitted() {
        try (var service = new LocalService(Map.of("onething.local.data", data))) {
            var applicant = new Applicant(Person.signedIn(service.address(), "lina"));
            return IntStream.range(0, MATTERS)
                    .mapToObj(_ -> applicant.submits("injury-determination").get("injury-determination"))
                    .toList();
        }
    }

    private NodeProcess node(Map<String, ?> settings) throws IOException {
        return NodeProcess.start(
                data, database.getPort(), URI.create("https://onething.example"), WholeSystem.aFreePort(), settings);
    }

    /// As the gateway answers.
    private void takes(HttpExchange exchange) throws IOException {
        try (exchange) {
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            exchange.getRequestBody().readAllBytes();
            arrivals.add(UUID.fromString(key));
            var answer = ("{\"id\":\"p-" + key + "\"}").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setPort(port)
                .setDataDirectory(data.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    private void killDatabase() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        var others = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        others.forEach(process -> process.onExit().join());
        database.close();
        database = started();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    /// The node that had them is dead.
    private void endLeases() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update notifications set next_attempt = now() where state = 'WAITING' and lease is not null");
        }
    }

    private Integer writes(List<String> matters) {
        int number = 0;
        for (; !over.get() && number < MOST_EVENTS; number++) {
            var matter = matters.get(chance.nextInt(MATTERS));
            try (var connection = connection();
                    var statement = connection.prepareStatement("""
                            insert into trail (matter, sequence, at, role, action, standing_before, standing_after,
                                               stage, effects, commitment, previous, hash)
                            select matter, max(sequence) + 1, now(), 'SYSTEM', 'step-' || ?, 'submitted', 'submitted',
                                   'review', '[]', '', '', encode(sha256(random()::text::bytea), 'hex')
                              from trail where matter = ?::uuid group by matter
                            """)) {
                statement.setInt(1, number);
                statement.setString(2, matter);
                statement.execute();
            } catch (SQLException killed) {
                LockSupport.parkNanos(200_000_000);
            }
            LockSupport.parkNanos(chance.nextInt(60_000_000));
        }
        return number;
    }

    private long waiting() throws SQLException {
        try (var connection = connection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from notifications where state <> 'DELIVERED'"
                                + " and cause = 'EVENT'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void everythingArrived() throws SQLException {
        var sent = new ArrayList<Sent>();
        try (var connection = connection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select event.matter, event.sequence, told.id"
                                + " from trail as event left join notifications as told"
                                + " on told.matter = event.matter and told.cause = 'EVENT'"
                                + " and told.occasion = event.sequence::text"
                                + " where event.action like 'step-%' order by event.matter, event.sequence")) {
            while (rows.next()) {
                sent.add(new Sent(rows.getObject(1, UUID.class), rows.getLong(2), rows.getObject(3, UUID.class)));
            }
        }
        var distinct = arrivals.stream().distinct().toList();
        System.out.printf(
                "%,d notifications through %d kills, %,d of %,d arrivals were repeated%n",
                sent.size(), ROUNDS, arrivals.size() - distinct.size(), arrivals.size());
        assertThat(distinct)
                .containsExactlyInAnyOrderElementsOf(sent.stream().map(Sent::id).toList());
        var places = sent.stream().collect(toMap(Sent::id, one -> one));
        var arrived =
                distinct.stream().map(places::get).collect(groupingBy(Sent::matter, mapping(Sent::sequence, toList())));
        assertThat(arrived).hasSize(MATTERS);
        arrived.forEach(
                (matter, sequences) -> assertThat(sequences).as("of %s", matter).isSorted());
    }

    private record Sent(UUID matter, long sequence, UUID id) {}
}
