package onething.persistence.relational.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import onething.application.port.LiveEvent;
import onething.application.port.StreamPosition;
import onething.application.port.out.live.LiveEvents;
import onething.application.port.out.live.LiveScope;
import onething.domain.matter.Matter;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class LiveEventsTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void stopped() throws Exception {
        for (var one : opened.reversed()) {
            one.close();
        }
    }

    @Test
    void aPositionOfAnotherDatabaseIsTold() throws SQLException {
        var matter = Trails.aMatter();
        var node = node(Flux.never(), Duration.ofMillis(20));
        var reader = new Reader(node, new LiveScope.OfMatter(matter.file().id()));
        var transaction = transaction();
        Trails.append(transaction, matter, "accept");
        transaction.commit();
        reader.sees("accept");

        assertThat(node.hasBegun(reader.positions().getFirst()).block()).isTrue();
        assertThat(node.hasBegun(new StreamPosition(999_999_999_999_999_999L, 0))
                        .block())
                .isFalse();
    }

    @Test
    void anEventThatCommitsLateIsNotMissed() throws SQLException {
        var first = Trails.aMatter();
        var second = Trails.aMatter();
        var node = node(Flux.never(), Duration.ofMillis(20));
        var reader = new Reader(node, new LiveScope.OfApplicant(first.file().applicant()));
        var other = new Reader(node, new LiveScope.OfApplicant(second.file().applicant()));
        var early = transaction();
        var late = transaction();

        Trails.append(early, first, "early");
        Trails.append(late, second, "late");
        late.commit();
        var scope = new LiveScope.OfMatter(second.file().id());
        assertThat(after(node(Flux.never(), NEVER), new StreamPosition(0, 0), scope, 10)
                        .events())
                .as("the late one was given its number after the early one, and waits for it")
                .extracting(LiveEvent::action)
                .doesNotContain("late");
        early.commit();

        reader.sees("early");
        other.sees("late");
        assertThat(reader.positions().getFirst()).isLessThan(other.positions().getFirst());
    }

    @Test
    void transactionsThatCommitInAnyOrderAreAllSeenOnceAndInOneOrderByEveryNode() throws Exception {
        var matters = IntStream.range(0, 8).mapToObj(_ -> Trails.aMatter()).toList();
        var one = node(Flux.never(), Duration.ofMillis(5));
        var another = node(Flux.never(), Duration.ofMillis(7));
        var file = matters.getFirst().file();
        var scope = new LiveScope.OfDesk(file.office(), file.district());
        var readers = List.of(new Reader(one, scope), new Reader(another, scope));

        try (var writers = Executors.newFixedThreadPool(matters.size())) {
            var work = new ArrayList<Callable<Void>>();
            for (var matter : matters) {
                work.add(() -> writesInItsOwnTime(matter));
            }
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }

        for (var reader : readers) {
            Trails.eventually(() -> assertThat(reader.seen).hasSize(8 * 25));
            assertThat(reader.positions()).isSorted().doesNotHaveDuplicates();
        }
        assertThat(readers.getFirst().positions()).isEqualTo(readers.getLast().positions());
    }

    @Test
    void aNodeIsWokenByAnotherThatHasStoredAnEvent() throws SQLException {
        var matter = Trails.aMatter();
        var commits = Sinks.many().multicast().<Boolean>directBestEffort();
        var listener = new TrailListener(directly());
        var writing = node(commits.asFlux(), listener.signals(), NEVER);
        var reading = node(Flux.never(), listener.signals(), NEVER);
        var reader = new Reader(reading, new LiveScope.OfMatter(matter.file().id()));
        var own = new Reader(writing, new LiveScope.OfMatter(matter.file().id()));
        var transaction = transaction();

        Trails.append(transaction, matter, "accept");
        transaction.commit();
        commits.tryEmitNext(true);

        own.sees("accept");
        reader.sees("accept");
    }

    @Test
    void aReaderGoesOnAfterItsLastPositionOnAnotherNode() throws SQLException {
        var matter = Trails.aMatter();
        var scope = new LiveScope.OfMatter(matter.file().id());
        var reader = new Reader(node(Flux.never(), Duration.ofMillis(20)), scope);
        appendAll(matter, "one", "two");
        reader.sees("one", "two");

        appendAll(matter, "three", "four");
        var another = node(Flux.never(), Duration.ofMillis(20));

        assertThat(after(another, reader.positions().getFirst(), scope, 10).events())
                .extracting(LiveEvent::action)
                .containsExactly("two", "three", "four");
        assertThat(after(another, reader.positions().getFirst(), scope, 2).events())
                .extracting(LiveEvent::action)
                .containsExactly("two", "three");
        assertThat(after(another, reader.positions().getFirst(), scope, 2).isAll())
                .isFalse();
    }

    @Test
    void aReaderThatIsFartherBehindThanTheMemoryOfItsNodeReadsTheTable() throws SQLException {
        var matter = Trails.aMatter();
        var file = matter.file();
        var node = node(Flux.never(), Duration.ofMillis(20));
        var began = position(node);
        appendAll(matter, IntStream.range(0, 1_100).mapToObj(n -> "step-" + n).toArray(String[]::new));
        Trails.eventually(() -> assertThat(after(node, began, new LiveScope.OfMatter(file.id()), 2_000)
                        .events())
                .hasSize(1_100));

        for (LiveScope scope : List.of(
                new LiveScope.OfMatter(file.id()),
                new LiveScope.OfApplicant(file.applicant()),
                new LiveScope.OfDesk(file.office(), file.district()))) {
            var batch = after(node, began, scope, 1_000);
            assertThat(batch.events())
                    .extracting(LiveEvent::action)
                    .startsWith("step-0", "step-1")
                    .hasSize(1_000);
            assertThat(after(node, batch.reached(), scope, 1_000).events()).hasSize(100);
        }
    }

    private static LiveEvents.Batch after(LiveEvents node, StreamPosition position, LiveScope scope, int limit) {
        return node.after(position, scope, limit).blockOptional().orElseThrow();
    }

    private static StreamPosition position(LiveEvents node) {
        return node.advances()
                .next()
                .map(LiveEvents.Advance::to)
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
    }

    private Void writesInItsOwnTime(Matter matter) throws SQLException {
        var chance = new Random(matter.hashCode());
        for (int i = 0; i < 25; i++) {
            var transaction = transaction();
            Trails.append(transaction, matter, "step-" + i);
            try (var pause = transaction.createStatement()) {
                pause.execute("select pg_sleep(" + chance.nextInt(8) + " / 1000.0)");
            }
            transaction.commit();
            transaction.close();
        }
        return null;
    }

    private R2dbcLiveEvents node(Flux<Boolean> commits, Duration atLatest) {
        return node(commits, Flux.never(), atLatest);
    }

    private R2dbcLiveEvents node(Flux<Boolean> own, Flux<String> others, Duration atLatest) {
        var node = new R2dbcLiveEvents(DatabaseClient.create(TestPostgres.connectionFactory()), own, others, atLatest);
        opened.add(node.read().subscribe()::dispose);
        position(node);
        return node;
    }

    private static ConnectionFactory directly() {
        return TestPostgres.unpooled();
    }

    private Connection transaction() throws SQLException {
        var connection = DriverManager.getConnection(TestPostgres.jdbcUrl());
        connection.setAutoCommit(false);
        synchronized (opened) {
            opened.add(connection);
        }
        return connection;
    }

    private void appendAll(Matter matter, String... actions) throws SQLException {
        var transaction = transaction();
        for (var action : actions) {
            Trails.append(transaction, matter, action);
        }
        transaction.commit();
    }

    /// Reads on whenever the node has read on, as a stream does.
    private final class Reader {

        private final List<LiveEvent> seen = new CopyOnWriteArrayList<>();
        private StreamPosition position;
        private boolean hasAll;

        Reader(LiveEvents node, LiveScope scope) {
            position = position(node);
            Disposable reading = node.advances()
                    .onBackpressureLatest()
                    .concatMap(
                            _ -> Mono.defer(() -> node.after(position, scope, 10))
                                    .doOnNext(batch -> {
                                        seen.addAll(batch.events());
                                        position = batch.reached();
                                        hasAll = batch.isAll();
                                    })
                                    .repeat(() -> !hasAll)
                                    .then(),
                            1)
                    .subscribe();
            opened.add(reading::dispose);
        }

        void sees(String... actions) {
            Trails.eventually(
                    () -> assertThat(seen).extracting(LiveEvent::action).containsExactly(actions));
        }

        List<StreamPosition> positions() {
            return seen.stream().map(LiveEvent::position).toList();
        }
    }
}
