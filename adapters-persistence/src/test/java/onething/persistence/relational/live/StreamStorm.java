package onething.persistence.relational.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import onething.application.port.LiveUpdate;
import onething.application.port.LiveUpdate.Happened;
import onething.application.port.StreamPosition;
import onething.application.port.in.live.WatchMine;
import onething.application.service.live.EventStreams;
import onething.application.service.live.WatchMineService;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.persistence.relational.TestPostgres;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Sinks;

/// Many readers on two nodes, who are cut off again and again and come back on another node, while transactions
/// commit out of order. In the middle a node is killed. Every reader gets every event of its matter once, in order.
///
/// It measures the way of an event from its commit to its reader, and the memory of an open stream; without HTTP.
///
/// `mvn -q -pl adapters-persistence -am -Pstream-storm -DskipTests verify -Dstorm="1000 20"`
public final class StreamStorm {

    private static final int MATTERS = 25;
    private static final Duration ROUND = Duration.ofMillis(500);

    private final List<Matter> matters =
            IntStream.range(0, MATTERS).mapToObj(_ -> Trails.aMatter()).toList();
    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final Map<Matter, List<String>> written = new ConcurrentHashMap<>();
    private final List<Long> ways = Collections.synchronizedList(new ArrayList<>());
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final Random chance = new Random(7);

    /// @param arguments how many readers, and how often they are cut off
    public static void main(String... arguments) throws Exception {
        int readers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        System.out.println(new StreamStorm().blow(readers, rounds));
        System.exit(0);
    }

    /// @param memory bytes of the heap for one open stream that waits
    record Figures(int readers, int rounds, int events, int received, long p50, long p99, long most, long memory) {

        @Override
        public String toString() {
            return "%d readers, cut off %d times, a node killed: %d events, %d received, none missed, none twice%n"
                            .formatted(readers, rounds, events, received)
                    + "commit to reader: p50 %d ms, p99 %d ms, most %d ms; %d bytes for each open stream"
                            .formatted(p50, p99, most, memory);
        }
    }

    Figures blow(int howMany, int rounds) throws Exception {
        nodes.add(new Node());
        nodes.add(new Node());
        var readers = IntStream.range(0, howMany)
                .mapToObj(number -> new Reader(matters.get(number % MATTERS)))
                .toList();
        var empty = heap();
        readers.forEach(Reader::opens);
        var memory = (heap() - empty) / howMany;
        var over = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < 4; lane++) {
                int first = lane;
                writers.submit(() -> writesUntil(over, first));
            }
            for (int round = 0; round < rounds; round++) {
                LockSupport.parkNanos(ROUND.toNanos());
                if (round == rounds / 2) {
                    nodes.removeFirst().dies();
                    nodes.add(new Node());
                }
                readers.forEach(Reader::isCutOff);
                readers.forEach(Reader::opens);
            }
            over.set(true);
        }
        for (var reader : readers) {
            reader.hasSeenEverything();
        }
        nodes.forEach(Node::dies);
        Collections.sort(ways);
        return new Figures(
                howMany,
                rounds,
                committed.size(),
                readers.stream().mapToInt(reader -> reader.seen.size()).sum(),
                ways.get(ways.size() / 2) / 1_000_000,
                ways.get(ways.size() * 99 / 100) / 1_000_000,
                ways.getLast() / 1_000_000,
                memory);
    }

    /// Each lane has its own matters, and ends its transactions after a while of its own.
    private Void writesUntil(AtomicBoolean over, int lane) throws SQLException {
        var ownChance = new Random(lane);
        try (var connection = transactions()) {
            for (int number = 0; !over.get(); number++) {
                var matter = matters.get(lane + 4 * ownChance.nextInt(MATTERS / 4));
                var action = "lane-" + lane + "-" + number;
                Trails.append(connection, matter, action);
                LockSupport.parkNanos(ownChance.nextInt(20) * 1_000_000L);
                written.computeIfAbsent(matter, _ -> new CopyOnWriteArrayList<>())
                        .add(action);
                committed.put(action, System.nanoTime());
                connection.commit();
                nodes.getLast().hasCommitted();
            }
        }
        return null;
    }

    private static Connection transactions() throws SQLException {
        var connection = DriverManager.getConnection(TestPostgres.jdbcUrl());
        connection.setAutoCommit(false);
        return connection;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// A node of the service, as far as streams need it.
    private static final class Node {

        private final Sinks.Many<Boolean> commits = Sinks.many().multicast().directBestEffort();
        private final R2dbcLiveEvents events = new R2dbcLiveEvents(
                DatabaseClient.create(TestPostgres.connectionFactory()),
                commits.asFlux(),
                new TrailListener(TestPostgres.unpooled()).signals(),
                Duration.ofSeconds(1));
        private final WatchMine watch = new WatchMineService(new EventStreams(events));
        private final Disposable reading = events.read().subscribe();

        void hasCommitted() {
            synchronized (commits) {
                commits.tryEmitNext(true);
            }
        }

        void dies() {
            reading.dispose();
        }
    }

    private final class Reader {

        private final Matter matter;
        private final Actor applicant;
        private final List<String> seen = new CopyOnWriteArrayList<>();
        private volatile Optional<StreamPosition> last = Optional.empty();
        private Disposable stream = () -> {};
        /// Counts the streams, so that what an earlier one still brings is not taken.
        private int current;

        Reader(Matter matter) {
            this.matter = matter;
            this.applicant = new Actor.Citizen(matter.file().applicant(), "李娜");
        }

        void opens() {
            var node = nodes.get(chance.nextInt(nodes.size()));
            int opened = current;
            stream = node.watch.watch(new WatchMine.Query(applicant, last)).subscribe(update -> takes(opened, update));
            if (last.isEmpty()) {
                Trails.eventually(() -> assertThat(last).isPresent());
            }
        }

        /// Takes nothing any more, even if it comes.
        void isCutOff() {
            synchronized (this) {
                current++;
                stream.dispose();
            }
        }

        private synchronized void takes(int from, LiveUpdate update) {
            if (from != current) {
                return;
            }
            last = Optional.of(
                    switch (update) {
                        case Happened(var event) -> {
                            seen.add(event.action());
                            ways.add(System.nanoTime() - committed.getOrDefault(event.action(), System.nanoTime()));
                            yield event.position();
                        }
                        case LiveUpdate.CaughtUp(var position) -> position;
                    });
        }

        void hasSeenEverything() {
            var all = written.getOrDefault(matter, List.of());
            Trails.eventually(() -> assertThat(seen).hasSizeGreaterThanOrEqualTo(all.size()));
            assertThat(seen).isEqualTo(all);
            stream.dispose();
        }
    }
}
