package onething.bootstrap.jobs.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import onething.application.port.StreamPosition;
import onething.application.port.in.feed.PushCaseRecords.Pushed;
import onething.application.port.out.feed.PushCursors;
import onething.application.port.out.feed.Subscribers;
import onething.bootstrap.jobs.JobRuns;
import onething.bootstrap.jobs.OutgoingGate;
import onething.bootstrap.jobs.SwitchedHolds;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.PushAnswer;
import onething.domain.feed.PushStep;
import onething.domain.feed.Subscriber;
import onething.domain.feed.SubscriberStanding;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A [RecordPushJob] whose runs and subscribers a test plays.
public final class PushStub {

    public static final Instant NOW = Instant.parse("2026-11-24T01:12:03Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    public final Queue<Mono<Pushed>> runs = new ArrayDeque<>();
    public final List<Subscriber> named = new ArrayList<>();
    public final List<SubscriberStanding> standings = new ArrayList<>();
    public final MeterRegistry meters = new SimpleMeterRegistry();
    private final JobRuns jobs = new JobRuns(CLOCK, meters);
    public final RecordPushJob job = new RecordPushJob(
            () -> runs.isEmpty() ? Mono.just(Pushed.NOTHING) : runs.remove(),
            new Named(),
            new Standings(),
            new OutboxRelay.Relays(new OutgoingGate(new SwitchedHolds()), jobs, CLOCK, meters),
            meters,
            jobs);

    public PushStub(String... names) {
        for (var name : names) {
            named.add(new Subscriber(name, Set.of()));
        }
    }

    /// One run of the job.
    public void run() {
        job.push().block();
    }

    public double counted(String outcome) {
        return meters.counter("onething.webhooks", "outcome", outcome).count();
    }

    public double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private final class Named implements Subscribers {

        @Override
        public Flux<Subscriber> all() {
            return Flux.fromIterable(named);
        }

        @Override
        public Mono<PushAnswer> send(Subscriber to, CaseRecord told) {
            return Mono.error(new AssertionError("the use case sends"));
        }
    }

    private final class Standings implements PushCursors {

        @Override
        public Flux<SubscriberStanding> standings(Collection<Subscriber> asked) {
            var names = asked.stream().map(Subscriber::name).toList();
            return Flux.fromIterable(standings).filter(standing -> names.contains(standing.name()));
        }

        @Override
        public Flux<Held> take(Collection<Subscriber> asked, Instant now, Instant leaseEnds) {
            return Flux.error(new AssertionError("the use case takes"));
        }

        @Override
        public Mono<Boolean> taken(Held held, StreamPosition position, Instant now, Instant leaseEnds) {
            return Mono.error(new AssertionError("the use case takes"));
        }

        @Override
        public Mono<Boolean> release(Held held, StreamPosition position, Instant now) {
            return Mono.error(new AssertionError("the use case releases"));
        }

        @Override
        public Mono<Boolean> failed(Held held, Optional<StreamPosition> position, PushStep step, Instant now) {
            return Mono.error(new AssertionError("the use case fails"));
        }

        @Override
        public Mono<Boolean> resume(String name, Instant now) {
            return Mono.error(new AssertionError("an administrator resumes"));
        }
    }
}
