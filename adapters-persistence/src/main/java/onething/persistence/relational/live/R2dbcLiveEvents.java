package onething.persistence.relational.live;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.LiveEvent;
import onething.application.port.StreamPosition;
import onething.application.port.out.live.LiveEvents;
import onething.application.port.out.live.LiveScope;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.persistence.relational.connection.TrailCommits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Reads the trail for all streams of this node: once for each new event, however many streams there are.
///
/// It reads after this node has stored events, when another node says that it has, and every second in any case:
/// a signal may be lost, the table is the truth. Nodes are woken by a statement of its own after the commit. A
/// `NOTIFY` inside the writing transaction would make all such transactions commit one after another.
@Repository
class R2dbcLiveEvents implements LiveEvents {

    private static final Logger LOG = LoggerFactory.getLogger(R2dbcLiveEvents.class);

    private static final Duration AT_LATEST = Duration.ofSeconds(1);
    private static final Duration SHORTLY = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(320);
    private static final int BATCH = 500;

    private final DatabaseClient database;
    private final Flux<Boolean> ownCommits;
    private final Flux<String> othersCommits;
    private final Duration atLatest;
    private final String self = UUID.randomUUID().toString();

    private final AtomicReference<@Nullable EventWindow> window = new AtomicReference<>();
    private final Sinks.Many<Advance> advances = Sinks.many().replay().latest();
    private final AtomicBoolean othersKnow = new AtomicBoolean(true);
    /// How far the streams know that this node has read. Its end also moves on when nothing has happened.
    private volatile @Nullable StreamPosition signalled;

    @Autowired
    R2dbcLiveEvents(DatabaseClient database, TrailCommits commits, TrailListener listener) {
        this(database, commits.signals(), listener.signals(), AT_LATEST);
    }

    R2dbcLiveEvents(DatabaseClient database, Flux<Boolean> ownCommits, Flux<String> othersCommits, Duration atLatest) {
        this.database = database;
        this.ownCommits = ownCommits;
        this.othersCommits = othersCommits;
        this.atLatest = atLatest;
    }

    @Override
    public Flux<Advance> advances() {
        return advances.asFlux();
    }

    @Override
    public Mono<Batch> after(StreamPosition position, LiveScope scope, int limit) {
        return Mono.defer(() -> {
            var now = window.get();
            if (now == null) {
                return advances.asFlux().next().flatMap(_ -> after(position, scope, limit));
            }
            return now.reachesBackTo(position)
                    ? Mono.just(now.after(position, scope, limit))
                    : stored(position, scope, now.end(), limit)
                            .collectList()
                            .map(found -> now.batch(position, found, limit));
        });
    }

    @Override
    public Mono<Boolean> hasBegun(StreamPosition position) {
        return database.sql(LiveStatements.HAS_BEGUN)
                .bind("transaction", position.transaction())
                .map(row -> get(row, "begun", Boolean.class))
                .one();
    }

    @Override
    public Mono<Void> read() {
        return Flux.using(() -> Schedulers.newSingle("live", true), this::readOnSignals, Scheduler::dispose)
                .then();
    }

    private Flux<Void> readOnSignals(Scheduler scheduler) {
        var signals = Flux.merge(
                ownCommits.doOnNext(_ -> othersKnow.set(false)),
                othersCommits.filter(node -> !node.equals(self)).map(_ -> true),
                Flux.interval(Duration.ZERO, atLatest, scheduler)
                        .onBackpressureDrop()
                        .map(_ -> true));
        return signals.onBackpressureLatest()
                .publishOn(scheduler, 1)
                .concatMap(_ -> Mono.when(wakeOthers(), readAll(scheduler)).onErrorResume(R2dbcLiveEvents::later), 1);
    }

    private Mono<Void> wakeOthers() {
        return othersKnow.getAndSet(true)
                ? Mono.empty()
                : database.sql(LiveStatements.WAKE_OTHERS).bind("node", self).then();
    }

    /// Reads until there is nothing more. A committed event beyond the horizon is read soon: the transaction that
    /// it waits for takes milliseconds as a rule.
    private Mono<Void> readAll(Scheduler scheduler) {
        return read(scheduler, SHORTLY)
                .expand(done -> {
                    if (done.isFull()) {
                        return read(scheduler, SHORTLY);
                    }
                    return done.waits()
                            ? Mono.delay(done.pause(), scheduler)
                                    .then(read(scheduler, done.pause().multipliedBy(2)))
                            : Mono.empty();
                })
                .then();
    }

    private Mono<Done> read(Scheduler scheduler, Duration pause) {
        return Mono.defer(() -> {
            var now = window.get();
            return (now == null ? begin() : readAfter(now)).publishOn(scheduler).map(found -> {
                publish(now, found);
                return new Done(
                        found.events().size() == BATCH, found.waits(), pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
            });
        });
    }

    private Mono<Found> begin() {
        return database.sql(LiveStatements.HORIZON)
                .map(row -> new Found(List.of(), horizon(row), false))
                .one();
    }

    private Mono<Found> readAfter(EventWindow now) {
        return bindPosition(database.sql(LiveStatements.NEW), now.end())
                .bind("limit", BATCH)
                .map(row -> new Row(horizon(row), get(row, "waits", Boolean.class), event(row)))
                .all()
                .collectList()
                .map(R2dbcLiveEvents::found);
    }

    private static Found found(List<Row> rows) {
        var events = rows.stream().flatMap(row -> row.event().stream()).toList();
        var first = rows.getFirst();
        return new Found(
                events,
                events.size() < BATCH ? first.horizon() : events.getLast().position(),
                first.waits());
    }

    private void publish(@Nullable EventWindow before, Found found) {
        var known = signalled;
        var after = before == null ? EventWindow.empty(found.reached()) : before.with(found.events(), found.reached());
        window.set(after);
        if (before == null || !found.events().isEmpty()) {
            advances.tryEmitNext(new Advance(known == null ? after.end() : known, found.events(), after.end()))
                    .orThrow();
            signalled = after.end();
        }
    }

    private Flux<LiveEvent> stored(StreamPosition position, LiveScope scope, StreamPosition end, int limit) {
        var statement = bindPosition(database.sql(LiveStatements.stored(scope)), position)
                .bind("endTransaction", end.transaction())
                .bind("endNumber", end.number())
                .bind("limit", limit);
        var bound = switch (scope) {
            case LiveScope.OfApplicant(var applicant) -> statement.bind("applicant", applicant.value());
            case LiveScope.OfMatter(var matter) -> statement.bind("matter", matter.value());
            case LiveScope.OfDesk(var office, var district) ->
                statement
                        .bind("office", office.value())
                        .bind("lowest", district.value())
                        .bind("highest", district.lastCovered());
        };
        return bound.map(row -> event(row).orElseThrow()).all();
    }

    private static GenericExecuteSpec bindPosition(GenericExecuteSpec statement, StreamPosition position) {
        return statement.bind("transaction", position.transaction()).bind("number", position.number());
    }

    private static StreamPosition horizon(Readable row) {
        return new StreamPosition(get(row, "horizon", Long.class), 0);
    }

    private static Optional<LiveEvent> event(Readable row) {
        return Optional.ofNullable(row.get("transaction", Long.class))
                .map(transaction -> new LiveEvent(
                        new StreamPosition(transaction, get(row, "number", Long.class)),
                        new MatterId(uuid(row, "matter")),
                        text(row, "action"),
                        get(row, "version", Long.class),
                        new PersonId(uuid(row, "applicant")),
                        new OfficeCode(text(row, "office")),
                        new DistrictCode(text(row, "district"))));
    }

    /// The message of a failure may contain a row, so it is not logged. The next signal comes within a second.
    private static Mono<Void> later(Throwable failure) {
        LOG.warn(
                "the trail could not be read for open pages: {}",
                failure.getClass().getName());
        return Mono.empty();
    }

    private record Row(StreamPosition horizon, boolean waits, Optional<LiveEvent> event) {}

    private record Found(List<LiveEvent> events, StreamPosition reached, boolean waits) {}

    private record Done(boolean isFull, boolean waits, Duration pause) {}
}
