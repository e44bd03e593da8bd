package onething.bootstrap.jobs.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import onething.bootstrap.jobs.JobRuns;
import onething.bootstrap.jobs.LaterAgain;
import onething.bootstrap.jobs.OutgoingGate;
import onething.domain.status.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Sends what waits in an outbox, batch after batch while there is more. When the service stops in between,
/// another node sends the rest after the lease.
///
/// It has two meters: a counter of the name with an `outcome`, and the gauge `….oldest`, the age of the oldest
/// entry that still waits, in seconds.
///
/// @param <R> what became of a batch
final class OutboxRelay<R> {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Outbox<R> outbox;
    private final OutgoingGate gate;
    private final Job job;
    private final JobRuns runs;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicReference<Instant> oldest = new AtomicReference<>(Instant.MAX);

    private OutboxRelay(Outbox<R> outbox, OutgoingGate gate, Job job, JobRuns runs, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.job = job;
        this.runs = runs;
        this.gate = gate;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder(outbox.meter() + ".oldest", () -> oldestAge().toSeconds())
                .baseUnit("seconds")
                .register(meters);
    }

    /// An outbox, as the relay uses it.
    ///
    /// @param meter         the name of its meters
    /// @param entries       its entries, as a line of the log calls them
    /// @param batch         sends one batch
    /// @param outcomes      how many entries of a batch had each outcome, other than a fault
    /// @param faults        how many could not be handled; counted as `faulty`, and logged
    /// @param isWorthAnother whether more waits
    /// @param oldest        since when the oldest entry waits; empty if none does
    record Outbox<R>(
            String meter,
            String entries,
            Mono<R> batch,
            Function<R, Map<String, Integer>> outcomes,
            ToIntFunction<R> faults,
            Predicate<R> isWorthAnother,
            Mono<Instant> oldest) {}

    /// Makes a relay for each outbox, with what all of them share.
    @Component
    record Relays(OutgoingGate gate, JobRuns runs, Clock clock, MeterRegistry meters) {

        <R> OutboxRelay<R> of(Job job, Outbox<R> outbox) {
            return new OutboxRelay<>(outbox, gate, job, runs, clock, meters);
        }
    }

    /// How long the oldest entry has been waiting; zero if none waits.
    Duration oldestAge() {
        var since = oldest.get();
        var now = clock.instant();
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    }

    /// Sends all that waits now, unless a hold is in force. Never fails: the next run tries again.
    Mono<Void> run() {
        var batches = reported()
                .expand(batch -> outbox.isWorthAnother().test(batch) ? reported() : Mono.empty())
                .then();
        var all = gate.unlessHeld(batches)
                .then(outbox.oldest().defaultIfEmpty(Instant.MAX).doOnNext(oldest::set))
                .then();
        return LaterAgain.nextRunOrSay(outbox.entries() + " could not be sent", runs.watched(job, all));
    }

    private Mono<R> reported() {
        return outbox.batch().doOnNext(this::report);
    }

    private void report(R batch) {
        outbox.outcomes().apply(batch).forEach(this::count);
        int faults = outbox.faults().applyAsInt(batch);
        count("faulty", faults);
        if (faults > 0) {
            LOG.warn("{} {} could not be handled", faults, outbox.entries());
        }
    }

    private void count(String outcome, int many) {
        meters.counter(outbox.meter(), "outcome", outcome).increment(many);
    }
}
