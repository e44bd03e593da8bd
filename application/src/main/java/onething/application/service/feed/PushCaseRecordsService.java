package onething.application.service.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import onething.application.port.StreamPosition;
import onething.application.port.Unavailable;
import onething.application.port.in.feed.PushCaseRecords;
import onething.application.port.out.feed.PushCursors;
import onething.application.port.out.feed.PushCursors.Held;
import onething.application.port.out.feed.Subscribers;
import onething.application.service.feed.CaseRecordReader.PlacedRecord;
import onething.application.service.feed.CaseRecordReader.RecordPage;
import onething.domain.feed.PushPolicy;
import onething.domain.feed.PushStep;
import onething.domain.feed.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Sends to all subscribers side by side, and to each the records after its cursor one after another. After each
/// record that was taken it stores how far the subscriber is, so a node that dies repeats one record at most.
public final class PushCaseRecordsService implements PushCaseRecords {

    /// Longer than one attempt may take; each record that is taken lengthens it.
    public static final Duration LEASE = Duration.ofMinutes(2);

    /// The longest that a subscriber that answers slowly has before the others get their next records.
    static final Duration TURN = Duration.ofSeconds(10);

    private static final int PAGE = 20;

    private final CaseRecordReader reader;
    private final PushCursors cursors;
    private final Subscribers subscribers;
    private final Clock clock;

    public PushCaseRecordsService(CaseRecordReader reader, PushCursors cursors, Subscribers subscribers, Clock clock) {
        this.reader = reader;
        this.cursors = cursors;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @Override
    public Mono<Pushed> push() {
        return subscribers
                .all()
                .collectMap(Subscriber::name)
                .filter(named -> !named.isEmpty())
                .flatMap(this::push)
                .defaultIfEmpty(Pushed.NOTHING);
    }

    private Mono<Pushed> push(Map<String, Subscriber> named) {
        return Flux.defer(() -> {
                    var now = clock.instant();
                    return cursors.take(named.values(), now, now.plus(LEASE));
                })
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(held -> turn(Objects.requireNonNull(named.get(held.name())), held), named.size())
                .reduce(Pushed.NOTHING, Pushed::plus);
    }

    /// A cursor of another database begins again; subscribers know the records by their ids.
    private Mono<Pushed> turn(Subscriber to, Held held) {
        return reader.known(held.position())
                .defaultIfEmpty(CaseRecordReader.BEGINNING)
                .flatMap(begin -> reader.after(begin, PAGE))
                .flatMap(page -> send(to, held, page))
                .onErrorResume(Exception.class, failure -> faulty(held, failure));
    }

    private Mono<Pushed> send(Subscriber to, Held held, RecordPage page) {
        var end = clock.instant().plus(TURN);
        return Flux.fromIterable(page.records())
                .filter(record -> to.wants(record.matter()))
                .index((sent, record) -> new Numbered(sent, record))
                .concatMap(next -> sent(to, held, next, end), 0)
                .takeUntil(outcome -> outcome != Outcome.TAKEN)
                .collectList()
                .flatMap(outcomes -> {
                    var taken = (int)
                            outcomes.stream().filter(Outcome.TAKEN::equals).count();
                    var last = outcomes.isEmpty() ? Outcome.TAKEN : outcomes.getLast();
                    return switch (last) {
                        case TAKEN ->
                            cursors.release(held, page.reached(), clock.instant())
                                    .map(ours -> new Pushed(taken, 0, 0, 0, ours && page.more()));
                        case OUT_OF_TIME -> Mono.just(new Pushed(taken, 0, 0, 0, true));
                        case LATER -> Mono.just(new Pushed(taken, 1, 0, 0, false));
                        case STOPPED -> Mono.just(new Pushed(taken, 0, 1, 0, false));
                        case LOST -> Mono.just(new Pushed(taken, 0, 0, 0, false));
                    };
                });
    }

    private Mono<Outcome> sent(Subscriber to, Held held, Numbered next, Instant end) {
        var record = next.record();
        if (next.before() > 0 && clock.instant().isAfter(end)) {
            return cursors.release(held, before(record.at()), clock.instant()).thenReturn(Outcome.OUT_OF_TIME);
        }
        int failures = next.before() == 0 ? held.failures() : 0;
        return subscribers.send(to, record.told()).flatMap(answer -> {
            var now = clock.instant();
            return PushPolicy.after(failures, answer, now)
                    .map(step -> failed(held, record.at(), step, now))
                    .orElseGet(() -> cursors.taken(held, record.at(), now, now.plus(LEASE))
                            .map(ours -> ours ? Outcome.TAKEN : Outcome.LOST));
        });
    }

    private Mono<Outcome> failed(Held held, StreamPosition at, PushStep step, Instant now) {
        return cursors.failed(held, Optional.of(before(at)), step, now)
                .thenReturn(step instanceof PushStep.Stopped ? Outcome.STOPPED : Outcome.LATER);
    }

    /// Behind everything before this event. Numbers begin at 1.
    private static StreamPosition before(StreamPosition at) {
        return new StreamPosition(at.transaction(), at.number() - 1);
    }

    /// While a system is unavailable, the lease ends and the subscriber is taken again. Any other fault is a failed
    /// attempt, wherever the cursor is by then.
    private Mono<Pushed> faulty(Held held, Exception failure) {
        var fault = new Pushed(0, 0, 0, 1, false);
        var now = clock.instant();
        return failure instanceof Unavailable
                ? Mono.just(fault)
                : cursors.failed(held, Optional.empty(), PushPolicy.afterFault(held.failures(), now), now)
                        .thenReturn(fault)
                        .onErrorReturn(fault);
    }

    /// @param before how many records were sent before it in this turn
    private record Numbered(long before, PlacedRecord record) {}

    private enum Outcome {
        TAKEN,
        LATER,
        STOPPED,
        OUT_OF_TIME,
        /// Another node has taken the subscriber.
        LOST
    }
}
