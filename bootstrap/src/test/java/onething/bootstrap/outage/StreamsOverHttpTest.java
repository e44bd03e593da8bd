package onething.bootstrap.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;

/// A thousand clients of an applicant and an officer follow matters over HTTP at two nodes, are cut off twenty
/// times and come back at either, while transactions commit out of order. In the middle one node is killed
/// (SIGKILL). Every client gets every event of its matter once and in order.
///
/// It prints the way of an event from its commit to its client, and what an open stream holds on the heap of a
/// node. Everything is on this machine; it ends by itself.
@OnServicesOfTheirOwn
@Tag("thorough")
class StreamsOverHttpTest {

    private static final int CLIENTS = 1_000;
    private static final int ROUNDS = 20;
    private static final int MATTERS = 12;
    private static final int LANES = 4;
    /// How many events are written before the first storm, and between two.
    private static final int CALM = 300;
    private static final int BETWEEN_STORMS = 20;
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LATEST = Duration.ofSeconds(2);
    private static final Duration CATCHING_UP = Duration.ofMinutes(15);
    private static final Pattern KIND = Pattern.compile("\"kind\":\"(lane-[^\"]*)\"");

    private static final Map<String, Object> SETTINGS = Map.of(
            "onething.streams.per-person",
            1_000_000,
            "onething.limits.connections-per-address",
            1_000_000,
            "onething.rates.enabled",
            false);

    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final Map<String, List<String>> written = new ConcurrentHashMap<>();
    private final List<Long> ways = Collections.synchronizedList(new ArrayList<>());
    private final List<URI> nodes = new CopyOnWriteArrayList<>();
    private final Random chance = new Random(7);
    private final ConnectionProvider connections = ConnectionProvider.builder("clients")
            .maxConnections(4 * CLIENTS)
            .pendingAcquireMaxCount(-1)
            .build();
    private final WebClient web = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
            .build();
    private List<String> tokens = List.of();

    @Test
    void noClientMissesAnEventOrGetsOneTwiceThroughStormsAndAKilledNode() throws Exception {
        var data = WholeSystem.aFolder();
        var settings = new HashMap<String, Object>(SETTINGS);
        settings.put("onething.local.data", data);
        try (var first = new LocalService(settings)) {
            var database = first.bean(EmbeddedPostgres.class);
            tokens = List.of(
                    SigningIn.byPassword(first.address(), "lina"), SigningIn.byPassword(first.address(), "injury"));
            var applicant = new Applicant(Person.signedIn(first.address(), "lina"));
            var matters = IntStream.range(0, MATTERS)
                    .mapToObj(_ -> applicant.submits("injury-determination").get("injury-determination"))
                    .toList();
            try (var killed =
                    NodeProcess.start(data, database.getPort(), first.address(), WholeSystem.aFreePort(), SETTINGS)) {
                var second = killed.address();
                await().ignoreExceptions()
                        .until(() -> Person.stranger(second)
                                        .get("/actuator/health/readiness")
                                        .status()
                                == 200);
                blow(matters, database, first.address(), killed);
            } finally {
                connections.dispose();
            }
        }
    }

    private void blow(List<String> matters, EmbeddedPostgres database, URI survivor, NodeProcess killed)
            throws Exception {
        var second = killed.address();
        nodes.add(second);
        var warmUp = new Client(matters.getFirst(), tokens.getFirst());
        warmUp.opens(second);
        await().until(warmUp::isUp);
        var empty = heap(killed.process());
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(number ->
                        new Client(matters.get(number % MATTERS), tokens.get(number / MATTERS % tokens.size())))
                .toList();
        clients.forEach(client -> client.opens(second));
        await().until(() -> clients.stream().allMatch(Client::isUp));
        var memory = (heap(killed.process()) - empty) / CLIENTS;
        assertThat(memory).as("the heap of the node was measured").isPositive();
        nodes.add(survivor);

        var over = new AtomicBoolean();
        var calm = new ArrayList<Long>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < LANES; lane++) {
                int own = lane;
                writers.submit(() -> writesUntil(over, own, matters, database));
            }
            await().until(() -> committed.size() >= CALM);
            calm.addAll(ways);
            for (int round = 0; round < ROUNDS; round++) {
                var some = committed.size() + BETWEEN_STORMS;
                await().until(() -> committed.size() >= some);
                if (round == ROUNDS / 2) {
                    nodes.remove(second);
                    killed.kill();
                }
                clients.forEach(Client::isCutOff);
                clients.forEach(client -> client.opens(nodes.get(chance.nextInt(nodes.size()))));
            }
            over.set(true);
        }
        for (var client : clients) {
            client.hasSeenEverything();
        }
        warmUp.isCutOff();
        Collections.sort(calm);
        Collections.sort(ways);
        System.out.printf(
                "%,d clients over HTTP, cut off %d times, a node killed: %,d events, %,d received, none missed, none"
                        + " twice%n",
                CLIENTS,
                ROUNDS,
                committed.size(),
                clients.stream().mapToInt(client -> client.seen.size()).sum());
        System.out.printf("commit to client, before the first storm: %s%n", told(calm));
        System.out.printf("commit to client, all: %s%n", told(ways));
        System.out.printf("%,d bytes of the heap for each open stream%n", memory);
        assertThat(committed).hasSizeGreaterThan(CALM + ROUNDS * BETWEEN_STORMS - 1);
    }

    private static String told(List<Long> sorted) {
        return "p50 %d ms, p99 %d ms, most %d ms"
                .formatted(
                        sorted.get(sorted.size() / 2) / 1_000_000,
                        sorted.get(sorted.size() * 99 / 100) / 1_000_000,
                        sorted.getLast() / 1_000_000);
    }

    /// Each lane has its own matters, and ends its transactions after a while of its own; then it wakes the nodes,
    /// as a node does.
    private Void writesUntil(AtomicBoolean over, int lane, List<String> matters, EmbeddedPostgres database)
            throws SQLException {
        var own = new Random(lane);
        try (var connection = database.getPostgresDatabase().getConnection()) {
            for (int number = 0; !over.get(); number++) {
                var matter = matters.get(lane + LANES * own.nextInt(MATTERS / LANES));
                var action = "lane-" + lane + "-" + number;
                connection.setAutoCommit(false);
                append(connection, matter, action);
                LockSupport.parkNanos(own.nextInt(100) * 1_000_000L);
                written.computeIfAbsent(matter, _ -> new CopyOnWriteArrayList<>())
                        .add(action);
                committed.put(action, System.nanoTime());
                connection.commit();
                connection.setAutoCommit(true);
                try (var wake = connection.createStatement()) {
                    wake.execute("select pg_notify('onething_trail', '')");
                }
            }
        }
        return null;
    }

    private static void append(Connection transaction, String matter, String action) throws SQLException {
        try (var statement = transaction.prepareStatement("""
                insert into trail (matter, sequence, at, role, action, standing_before, standing_after, stage, effects,
                                   commitment, previous, hash)
                select matter, max(sequence) + 1, now(), 'SYSTEM', ?, 'submitted', 'submitted', 'review', '[]', '', '',
                       encode(sha256(?::bytea), 'hex')
                  from trail where matter = ?::uuid group by matter
                """)) {
            statement.setString(1, action);
            statement.setString(2, action);
            statement.setString(3, matter);
            statement.execute();
        }
    }

    /// What is left of the heap of another process after a collection.
    private static long heap(Process node) throws IOException, InterruptedException {
        jcmd(node, "GC.run");
        jcmd(node, "GC.run");
        var used =
                Pattern.compile("(?:DefNew|Tenured) +total \\d+K, used (\\d+)K").matcher(jcmd(node, "GC.heap_info"));
        return used.results().mapToLong(found -> Long.parseLong(found.group(1))).sum() * 1024;
    }

    private static String jcmd(Process node, String what) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asking = new ProcessBuilder(jcmd, Long.toString(node.pid()), what)
                .redirectErrorStream(true)
                .start();
        var said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        return said;
    }

    private final class Client {

        private final String matter;
        private final String token;
        private final List<String> seen = new CopyOnWriteArrayList<>();
        private @Nullable String last;
        private Disposable stream = () -> {};
        private volatile boolean ready;
        /// Counts the streams, so that what an earlier one still brings is not taken.
        private int current;

        Client(String matter, String token) {
            this.matter = matter;
            this.token = token;
        }

        /// A node that is too busy says so with 503, one that was killed says nothing, and one may end a stream:
        /// the client tries again.
        synchronized void opens(URI node) {
            int opened = current;
            ready = false;
            stream = Flux.defer(() -> events(node))
                    .retryWhen(Retry.backoff(Long.MAX_VALUE, SOON).maxBackoff(LATEST))
                    .subscribe(event -> takes(opened, event));
        }

        private synchronized Flux<ServerSentEvent<String>> events(URI node) {
            return web.get()
                    .uri(node.resolve("/api/v1/matters/" + matter + "/events"))
                    .headers(headers -> {
                        headers.setBearerAuth(token);
                        if (last != null) {
                            headers.set("Last-Event-ID", last);
                        }
                    })
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .retrieve()
                    .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                    .concatWith(Flux.error(() -> new IOException("the node has ended the stream")));
        }

        /// Takes nothing any more, even if it comes.
        synchronized void isCutOff() {
            current++;
            stream.dispose();
        }

        boolean isUp() {
            return ready;
        }

        private synchronized void takes(int from, ServerSentEvent<String> event) {
            if (from != current) {
                return;
            }
            if (event.id() != null) {
                last = event.id();
            }
            ready |= "ready".equals(event.event());
            var kind = KIND.matcher(String.valueOf(event.data()));
            if (kind.find()) {
                seen.add(kind.group(1));
                ways.add(System.nanoTime() - committed.getOrDefault(kind.group(1), System.nanoTime()));
            }
        }

        void hasSeenEverything() {
            var all = written.getOrDefault(matter, List.of());
            await().atMost(CATCHING_UP).until(() -> seen.size() >= all.size());
            assertThat(seen).isEqualTo(all);
            isCutOff();
        }
    }
}
