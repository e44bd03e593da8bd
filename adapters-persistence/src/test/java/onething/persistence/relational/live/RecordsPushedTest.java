package onething.persistence.relational.live;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import onething.application.port.StreamPosition;
import onething.application.port.in.feed.PushCaseRecords;
import onething.application.port.in.feed.PushCaseRecords.Pushed;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.feed.PushCursors;
import onething.application.port.out.feed.Subscribers;
import onething.application.service.TestClock;
import onething.application.service.feed.CaseRecordReader;
import onething.application.service.feed.PushCaseRecordsService;
import onething.domain.code.MatterCode;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.PushAnswer;
import onething.domain.feed.PushAnswer.Gone;
import onething.domain.feed.PushAnswer.Later;
import onething.domain.feed.PushAnswer.Taken;
import onething.domain.feed.PushStep;
import onething.domain.feed.Subscriber;
import onething.domain.feed.SubscriberStanding;
import onething.domain.matter.Matter;
import onething.persistence.guides.PublishedGuides;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Records reach each subscriber at least once and in order, exactly once when repeated ids are left out: whenever
/// a node dies, the subscriber fails, or several nodes send.
class RecordsPushedTest {

    private static final Subscriber PROVINCE = new Subscriber("province", Set.of());
    private static final Subscriber CITY = new Subscriber("city", Set.of());
    private static final List<String> EACH = List.of("application", "acceptance", "completion");
    private static final String[] LIFE = {"claim", "accept", "amber", "decide"};

    private final PushCursors cursors = new R2dbcPushCursors(TestPostgres.database());
    private final Platforms platforms = new Platforms(PROVINCE);
    private Instant now = MONDAY_MORNING;

    @BeforeEach
    void afterWhatOtherTestsHaveStored() throws SQLException {
        TestPostgres.empty("record_subscribers");
        execute("""
                insert into record_subscribers (name, transaction, number)
                select name, pg_snapshot_xmin(pg_current_snapshot()), 0 from unnest(array['province', 'city']) as name
                """);
    }

    @Test
    void theRecordsOfACaseArriveInOrderAndTheRestDoesNot() throws SQLException {
        var matter = aCase();

        var pushed = drained(node());

        assertThat(arrived(PROVINCE, matter)).containsExactlyElementsOf(EACH);
        assertThat(pushed.taken()).isEqualTo(EACH.size());
        assertThat(standing().oldest()).isEmpty();
        assertThat(standing().lastTaken()).contains(now);
    }

    @Test
    void aNodeThatDiesAtAnyStepLosesNothingAndKeepsTheOrder() throws SQLException {
        boolean died = true;
        for (int cut = 1; died; cut++) {
            platforms.received.clear();
            var cases = List.of(aCase(), aCase());
            var calls = new AtomicInteger(cut);

            died = diesAt(calls);
            now = now.plus(PushCaseRecordsService.LEASE).plusSeconds(1);
            drained(node());

            for (var matter : cases) {
                assertThat(arrived(PROVINCE, matter)).as("after " + cut).containsExactlyElementsOf(EACH);
            }
            assertThat(platforms.received)
                    .as("one record at most is sent twice")
                    .hasSizeLessThanOrEqualTo(cases.size() * EACH.size() + 1);
        }
    }

    @Test
    void onlyOneOfSeveralNodesSendsToASubscriberAtATime() throws SQLException {
        var cases = List.of(aCase(), aCase(), aCase(), aCase());
        var sending = new AtomicBoolean();
        var twoAtOnce = new AtomicBoolean();
        platforms.answer = record -> {
            if (!sending.compareAndSet(false, true)) {
                twoAtOnce.set(true);
            }
            sending.set(false);
            return new Taken();
        };

        Flux.range(0, 4)
                .flatMap(_ -> Mono.fromCallable(() -> drained(node())).subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        drained(node());

        assertThat(twoAtOnce).isFalse();
        assertThat(platforms.received).hasSize(cases.size() * EACH.size());
        for (var matter : cases) {
            assertThat(arrived(PROVINCE, matter)).containsExactlyElementsOf(EACH);
        }
    }

    @Test
    void aRecordWhoseAnswerIsLostIsSentAgainWithTheSameIdBeforeTheNext() throws SQLException {
        aCase();
        var lost = new AtomicInteger(1);
        platforms.answer = _ -> lost.getAndDecrement() > 0 ? new Later("no-connection", Duration.ZERO) : new Taken();

        drained(node());
        assertThat(platforms.received).hasSize(1);
        now = now.plusSeconds(59);
        drained(node());
        assertThat(platforms.received).as("the pause is a minute").hasSize(1);
        now = now.plusSeconds(1);
        drained(node());

        var ids = platforms.received.stream().map(sent -> sent.told().id()).toList();
        assertThat(ids).hasSize(EACH.size() + 1);
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void aStormOfFailuresHoldsUpNoOtherSubscriberAndLosesNothing() throws SQLException {
        platforms.all.add(CITY);
        var matter = aCase();
        platforms.answer = sent -> new Later("status-500", Duration.ZERO);
        platforms.well = CITY;

        for (int minute = 0; minute < 60 * 24; minute += 10) {
            node().push().block();
            now = now.plus(Duration.ofMinutes(10));
        }
        assertThat(arrived(CITY, matter)).containsExactlyElementsOf(EACH);
        assertThat(platforms.received.stream().filter(sent -> sent.to().equals(PROVINCE)))
                .as("after 0, 10, 20 and 50 minutes, then two and six hours later, and every six hours")
                .hasSizeBetween(7, 9)
                .allSatisfy(
                        sent -> assertThat(sent.told().what().kind().wireName()).isEqualTo("application"));
        assertThat(standing()).satisfies(standing -> {
            assertThat(standing.reason()).contains("status-500");
            assertThat(standing.stopped()).isFalse();
            assertThat(standing.oldest()).isPresent();
            assertThat(standing.nextAttempt())
                    .hasValueSatisfying(at -> assertThat(at).isAfter(now));
        });

        platforms.answer = _ -> new Taken();
        now = now.plus(Duration.ofHours(6));
        drained(node());
        assertThat(arrived(PROVINCE, matter)).containsExactlyElementsOf(EACH);
    }

    @Test
    void whoIsGoneGetsNothingUntilAnAdministratorResumesIt() throws SQLException {
        var matter = aCase();
        platforms.answer = _ -> new Gone();
        assertThat(drained(node()).stopped()).isEqualTo(1);
        platforms.answer = _ -> new Taken();
        now = now.plus(Duration.ofDays(30));
        drained(node());
        assertThat(platforms.received).hasSize(1);
        assertThat(standing().stopped()).isTrue();
        assertThat(standing().reason()).contains("gone");

        assertThat(cursors.resume("province", now).block()).isTrue();
        drained(node());

        assertThat(arrived(PROVINCE, matter)).containsExactlyElementsOf(EACH);
        assertThat(standing().stopped()).isFalse();
    }

    @Test
    void whoIsJustSentToIsNotTakenByAResumption() throws SQLException {
        aCase();
        var held = cursors.take(List.of(PROVINCE), now, now.plusSeconds(60)).blockLast();

        assertThat(cursors.resume("province", now).block()).isFalse();
        assertThat(cursors.take(List.of(PROVINCE), now, now.plusSeconds(60))
                        .collectList()
                        .block())
                .isEmpty();
        assertThat(cursors.taken(held, held.position(), now, now.plusSeconds(60))
                        .block())
                .isTrue();
    }

    @Test
    void aNodeWhoseLeaseHasEndedStoresNothing() throws SQLException {
        aCase();
        var first = cursors.take(List.of(PROVINCE), now, now.plusSeconds(60)).blockLast();
        now = now.plusSeconds(61);
        var second = cursors.take(List.of(PROVINCE), now, now.plusSeconds(60)).blockLast();

        assertThat(cursors.taken(first, first.position(), now, now.plusSeconds(60))
                        .block())
                .isFalse();
        assertThat(cursors.release(first, first.position(), now).block()).isFalse();
        assertThat(cursors.failed(first, Optional.empty(), new PushStep.Stopped("gone"), now)
                        .block())
                .isFalse();
        assertThat(cursors.release(second, second.position(), now).block()).isTrue();
    }

    @Test
    void aSubscriberGetsRecordsOfItsMattersOnly() throws SQLException {
        platforms.all.set(0, new Subscriber("province", Set.of(new MatterCode("crime-transfer"))));
        aCase();

        drained(node());

        assertThat(platforms.received).isEmpty();
        assertThat(standing().oldest()).as("it waits for nothing").isEmpty();
    }

    @Test
    void aCursorOfAnotherDatabaseIsTakenToBeginAgain() throws SQLException {
        execute("update record_subscribers set transaction = '999999999999999999' where name = 'province'");

        var held = cursors.take(List.of(PROVINCE), now, now.plusSeconds(60)).blockLast();

        assertThat(held.position().transaction()).isEqualTo(999_999_999_999_999_999L);
    }

    /// One that answers slowly ends its turn early, so that the others are sent to again.
    @Test
    void aSlowSubscriberHasTenSecondsATurn() throws SQLException {
        var cases = Stream.generate(() -> 0).limit(4).map(_ -> aCaseUnchecked()).toList();
        platforms.answer = _ -> {
            now = now.plusSeconds(6);
            return new Taken();
        };

        var first = node().push().blockOptional().orElseThrow();

        assertThat(first.taken()).isEqualTo(2);
        assertThat(first.more()).isTrue();
        drained(node());
        assertThat(platforms.received).hasSize(cases.size() * EACH.size());
    }

    private boolean diesAt(AtomicInteger calls) {
        var node = node(new Dying(cursors, calls), new DyingPlatforms(platforms, calls));
        while (calls.get() > 0) {
            var pushed = node.push().onErrorComplete().blockOptional();
            if (pushed.isPresent() && !pushed.get().more() && calls.get() > 0) {
                return false;
            }
        }
        return true;
    }

    private PushCaseRecords node() {
        return node(cursors, platforms);
    }

    private PushCaseRecords node(PushCursors through, Subscribers to) {
        var reader = new CaseRecordReader(
                new R2dbcTrailFeed(TestPostgres.database()), PublishedGuides.guides(), new InMemoryAccounts());
        return new PushCaseRecordsService(reader, through, to, new TestClock(() -> now));
    }

    private static Pushed drained(PushCaseRecords node) {
        var sum = Pushed.NOTHING;
        Pushed pushed;
        do {
            pushed = node.push().blockOptional().orElseThrow();
            assertThat(pushed.faults()).isZero();
            sum = sum.plus(pushed);
        } while (pushed.more());
        return sum;
    }

    private SubscriberStanding standing() {
        return cursors.standings(List.of(PROVINCE)).blockLast();
    }

    /// The kinds of the records of a matter, in the order in which they first arrived.
    private List<String> arrived(Subscriber at, Matter matter) {
        return platforms.received.stream()
                .filter(sent -> sent.to().name().equals(at.name()))
                .map(Sent::told)
                .distinct()
                .filter(told -> told.of()
                        .number()
                        .value()
                        .contains(matter.file().number().bundle().toString()))
                .map(told -> told.what().kind().wireName())
                .toList();
    }

    private static Matter aCaseUnchecked() {
        try {
            return aCase();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Matter aCase() throws SQLException {
        var matter = Trails.aMatter();
        for (var action : LIFE) {
            try (var transaction = DriverManager.getConnection(TestPostgres.jdbcUrl())) {
                Trails.append(transaction, matter, action);
            }
        }
        return matter;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(TestPostgres.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Sent(Subscriber to, CaseRecord told) {}

    /// Subscribers that remember what they received, and answer as the test says.
    private static final class Platforms implements Subscribers {

        final List<Subscriber> all = new CopyOnWriteArrayList<>();
        final List<Sent> received = new CopyOnWriteArrayList<>();
        Function<CaseRecord, PushAnswer> answer = _ -> new Taken();
        Subscriber well;

        Platforms(Subscriber... all) {
            this.all.addAll(Arrays.asList(all));
        }

        @Override
        public Flux<Subscriber> all() {
            return Flux.fromIterable(all);
        }

        @Override
        public Mono<PushAnswer> send(Subscriber to, CaseRecord told) {
            return Mono.fromSupplier(() -> {
                received.add(new Sent(to, told));
                return to.equals(well) ? new Taken() : answer.apply(told);
            });
        }
    }

    private record DyingPlatforms(Subscribers subscribers, AtomicInteger left) implements Subscribers {

        @Override
        public Flux<Subscriber> all() {
            return subscribers.all();
        }

        @Override
        public Mono<PushAnswer> send(Subscriber to, CaseRecord told) {
            return Dying.call(left, subscribers.send(to, told));
        }
    }

    /// The calls of a node that dies right before one of them, or after it without seeing the answer.
    private record Dying(PushCursors cursors, AtomicInteger left) implements PushCursors {

        static <T> Mono<T> call(AtomicInteger left, Mono<T> work) {
            return Mono.defer(() -> left.decrementAndGet() <= 0
                    ? Mono.<T>error(new IllegalStateException("the node died"))
                    : work.flatMap(answer -> left.decrementAndGet() <= 0
                            ? Mono.<T>error(new IllegalStateException("the node died"))
                            : Mono.just(answer)));
        }

        @Override
        public Flux<Held> take(Collection<Subscriber> named, Instant now, Instant leaseEnds) {
            return call(left, cursors.take(named, now, leaseEnds).collectList()).flatMapIterable(all -> all);
        }

        @Override
        public Mono<Boolean> taken(Held held, StreamPosition position, Instant now, Instant leaseEnds) {
            return call(left, cursors.taken(held, position, now, leaseEnds));
        }

        @Override
        public Mono<Boolean> release(Held held, StreamPosition position, Instant now) {
            return call(left, cursors.release(held, position, now));
        }

        @Override
        public Mono<Boolean> failed(Held held, Optional<StreamPosition> position, PushStep step, Instant now) {
            return call(left, cursors.failed(held, position, step, now));
        }

        @Override
        public Mono<Boolean> resume(String name, Instant now) {
            return cursors.resume(name, now);
        }

        @Override
        public Flux<SubscriberStanding> standings(Collection<Subscriber> named) {
            return cursors.standings(named);
        }
    }
}
