package onething.bootstrap.jobs.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.feed.PushCaseRecords;
import onething.application.port.in.feed.PushCaseRecords.Pushed;
import onething.application.port.out.feed.PushCursors;
import onething.application.port.out.feed.Subscribers;
import onething.bootstrap.jobs.JobRuns;
import onething.bootstrap.jobs.outbox.OutboxRelay.Outbox;
import onething.bootstrap.jobs.outbox.OutboxRelay.Relays;
import onething.domain.feed.SubscriberStanding;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Sends records to the subscribers: every second, and at once while there is more.
///
/// | meter | meaning |
/// |------------------------------|-----------------------------------------------------------------------------|
/// | `onething.webhooks` | how many records were taken; how many times a subscriber is tried again, was stopped, was
/// faulty |
/// | `onething.webhooks.oldest` | the age of the oldest event that some subscriber has not got, in seconds |
/// | `onething.webhooks.stopped` | how many subscribers are stopped |
@Component
public class RecordPushJob {

    private final OutboxRelay<Pushed> relay;
    private final Subscribers subscribers;
    private final PushCursors cursors;
    private final JobRuns runs;
    private final AtomicReference<List<SubscriberStanding>> standings = new AtomicReference<>(List.of());

    RecordPushJob(
            PushCaseRecords pushCaseRecords,
            Subscribers subscribers,
            PushCursors cursors,
            Relays relays,
            MeterRegistry meters,
            JobRuns runs) {
        this.subscribers = subscribers;
        this.cursors = cursors;
        this.runs = runs;
        this.relay = relays.of(
                Job.RECORD_PUSH,
                new Outbox<>(
                        "onething.webhooks",
                        "records of cases",
                        Mono.defer(pushCaseRecords::push),
                        RecordPushJob::outcomes,
                        Pushed::faults,
                        Pushed::more,
                        Mono.defer(this::oldest)));
        Gauge.builder(
                        "onething.webhooks.stopped",
                        () -> standings.get().stream()
                                .filter(SubscriberStanding::stopped)
                                .count())
                .register(meters);
    }

    /// How the subscribers were doing after the last run.
    public List<SubscriberStanding> standings() {
        return standings.get();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> push() {
        return subscribers
                .all()
                .hasElements()
                .flatMap(some -> some ? relay.run() : runs.watched(Job.RECORD_PUSH, Mono.empty()));
    }

    private Mono<Instant> oldest() {
        return subscribers
                .all()
                .collectList()
                .flatMapMany(cursors::standings)
                .collectList()
                .doOnNext(standings::set)
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                        .map(SubscriberStanding::oldest)
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)));
    }

    private static Map<String, Integer> outcomes(Pushed pushed) {
        return Map.of("taken", pushed.taken(), "later", pushed.later(), "stopped", pushed.stopped());
    }
}
