package onething.persistence.relational.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import onething.application.port.StreamPosition;
import onething.application.port.out.feed.TrailFeed;
import onething.domain.matter.Matter;
import onething.domain.party.DistrictCode;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class TrailFeedTest {

    private final TrailFeed feed = new R2dbcTrailFeed(DatabaseClient.create(TestPostgres.connectionFactory()));
    private final List<Connection> opened = new ArrayList<>();
    private StreamPosition begin;

    @BeforeEach
    void afterWhatOtherTestsHaveStored() {
        begin = pull(new StreamPosition(0, 0), 100_000).stream()
                .map(TrailFeed.Entry::position)
                .reduce(new StreamPosition(0, 0), StreamPosition::or);
    }

    @AfterEach
    void closed() throws SQLException {
        for (var connection : opened) {
            connection.close();
        }
    }

    @Test
    void anEventThatWasNumberedEarlierAndCommitsLaterIsNotSkipped() throws SQLException {
        var first = Trails.aMatter();
        var second = Trails.aMatter();
        var early = transaction();
        var late = transaction();
        Trails.append(early, first, "early");
        Trails.append(late, second, "late");

        late.commit();
        var meanwhile = pull(begin, 100);
        early.commit();

        assertThat(actions(meanwhile)).as("it waits for the early one").doesNotContain("late");
        var cursor = meanwhile.isEmpty() ? begin : meanwhile.getLast().position();
        assertThat(actions(pull(cursor, 100))).containsSubsequence("early", "late");
    }

    @Test
    void onePullAfterAnotherWhileManyCommitGivesEachEventOnce() throws Exception {
        var matters = IntStream.range(0, 6).mapToObj(_ -> Trails.aMatter()).toList();
        var seen = new ArrayList<TrailFeed.Entry>();
        var cursor = begin;
        try (var writers = Executors.newFixedThreadPool(matters.size())) {
            var running = matters.stream()
                    .map(matter -> writers.submit(writing(matter)))
                    .toList();
            boolean ended;
            List<TrailFeed.Entry> page;
            do {
                ended = running.stream().allMatch(Future::isDone);
                page = pull(cursor, 7);
                seen.addAll(page);
                cursor = page.isEmpty() ? cursor : page.getLast().position();
            } while (!ended || !page.isEmpty());
            for (var writer : running) {
                writer.get();
            }
        }

        assertThat(seen).extracting(TrailFeed.Entry::position).isSorted().doesNotHaveDuplicates();
        for (var matter : matters) {
            assertThat(actions(seen.stream()
                            .filter(entry ->
                                    entry.file().id().equals(matter.file().id()))
                            .toList()))
                    .containsSubsequence(
                            IntStream.range(0, 20).mapToObj(n -> "step-" + n).toArray(String[]::new));
        }
        assertThat(pull(begin, 1_000)).as("the same again").containsSubsequence(seen);
    }

    @Test
    void anEventKeepsTheDivisionThatHadTheCaseWhenItHappened() throws SQLException {
        var matter = Trails.aMatter();
        var transaction = transaction();
        Trails.append(transaction, matter, "accept");
        change(transaction, matter, "version = 1");
        Trails.append(transaction, matter, "transfer-office");
        change(transaction, matter, "version = 2, district = '445281'");
        Trails.append(transaction, matter, "decide");
        change(transaction, matter, "version = 3");
        transaction.commit();

        assertThat(pull(begin, 100))
                .filteredOn(entry -> entry.file().id().equals(matter.file().id()))
                .extracting(TrailFeed.Entry::action, entry -> entry.file().district())
                .containsExactly(
                        tuple("receive", matter.file().district()),
                        tuple("accept", matter.file().district()),
                        tuple("transfer-office", new DistrictCode("445281")),
                        tuple("decide", new DistrictCode("445281")));
    }

    @Test
    void aPositionOfAnotherDatabaseIsKnownAsSuch() {
        Trails.aMatter();
        var position = pull(begin, 1).getFirst().position();

        assertThat(feed.hasBegun(position).block()).isTrue();
        assertThat(feed.hasBegun(new StreamPosition(999_999_999_999_999_999L, 0))
                        .block())
                .isFalse();
    }

    private List<TrailFeed.Entry> pull(StreamPosition after, int limit) {
        return feed.after(after, limit).blockOptional().orElseThrow();
    }

    private static List<String> actions(List<TrailFeed.Entry> entries) {
        return entries.stream().map(TrailFeed.Entry::action).toList();
    }

    /// The due dates keep the version of their matter: other tests check all that are stored.
    private static void change(Connection transaction, Matter matter, String what) throws SQLException {
        try (var update = transaction.prepareStatement("""
                with changed as (update matters set %s where id = ? returning id, version)
                update matter_due_dates set version = changed.version from changed where matter = changed.id
                """.formatted(what))) {
            update.setObject(1, matter.file().id().value());
            update.execute();
        }
    }

    private Callable<Void> writing(Matter matter) {
        return () -> {
            for (int i = 0; i < 20; i++) {
                try (var transaction = DriverManager.getConnection(TestPostgres.jdbcUrl())) {
                    transaction.setAutoCommit(false);
                    Trails.append(transaction, matter, "step-" + i);
                    Thread.yield();
                    transaction.commit();
                }
            }
            return null;
        };
    }

    private Connection transaction() throws SQLException {
        var connection = DriverManager.getConnection(TestPostgres.jdbcUrl());
        connection.setAutoCommit(false);
        opened.add(connection);
        return connection;
    }
}
