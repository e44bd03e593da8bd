package onething.bootstrap.jobs.clock;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import onething.application.port.in.sweep.EscalateSlots;
import onething.application.port.in.sweep.SweepClocks;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.bootstrap.jobs.JobRuns;
import onething.bootstrap.jobs.OutgoingGate;
import onething.domain.status.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/// Sweeps the clocks, and what offices owe to applicants whom no slot suits, while the service runs: one sweep
/// after another, never two at once on a node. When the service stops, it finishes the current sweep first.
@Component
final class ClockSweepJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSweepJob.class);

    private final SweepClocks sweepClocks;
    private final EscalateSlots escalateSlots;
    private final Duration interval;
    private final Scheduler scheduler;
    private final OutgoingGate gate;
    private final MeterRegistry meters;

    private volatile @Nullable Run run;
    private final JobRuns runs;

    ClockSweepJob(
            SweepClocks sweepClocks,
            EscalateSlots escalateSlots,
            SweepProperties properties,
            Scheduler sweepScheduler,
            OutgoingGate gate,
            MeterRegistry meters,
            JobRuns runs) {
        this.runs = runs;
        this.sweepClocks = sweepClocks;
        this.escalateSlots = escalateSlots;
        this.interval = properties.interval();
        this.scheduler = sweepScheduler;
        this.gate = gate;
        this.meters = meters;
    }

    @Override
    public void start() {
        var started = new Run(Sinks.empty(), Sinks.empty());
        run = started;
        runs.watched(Job.CLOCK_SWEEP, gate.unlessHeld(Mono.defer(this::sweep)))
                .defaultIfEmpty(Swept.NOTHING)
                .doOnNext(this::report)
                .onErrorResume(ClockSweepJob::later)
                .flatMap(swept -> swept.isWorthAnother() ? Mono.empty() : untilNext(started))
                .repeat(() -> run == started)
                .doFinally(_ -> started.ended.tryEmitEmpty())
                .subscribe();
    }

    @Override
    public void stop(Runnable callback) {
        var started = run;
        run = null;
        if (started == null) {
            callback.run();
            return;
        }
        started.ended.asMono().doFinally(_ -> callback.run()).subscribe();
        started.stop.tryEmitEmpty();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private Mono<Swept> sweep() {
        return sweepClocks
                .sweep()
                .concatWith(Mono.defer(escalateSlots::escalate))
                .reduce(Swept::plus);
    }

    private Mono<Long> untilNext(Run started) {
        return Mono.delay(interval, scheduler).takeUntilOther(started.stop.asMono());
    }

    private void report(Swept swept) {
        meters.counter("onething.rungs", "outcome", "fired").increment(swept.fired());
        meters.counter("onething.rungs", "outcome", "passed").increment(swept.passed());
        meters.counter("onething.rungs", "outcome", "faulty")
                .increment(swept.faults().size());
        swept.faults()
                .forEach(fault -> LOG.warn(
                        "a clock of matter {} could not be seen to: {}",
                        fault.matter().value(),
                        fault.what()));
    }

    /// For example when the database is unavailable. The message may contain a row with personal data, so
    /// it is not logged.
    private static Mono<Swept> later(Throwable fault) {
        LOG.warn("the clocks could not be swept: {}", fault.getClass().getName());
        return Mono.just(Swept.NOTHING);
    }

    /// One run, from the start to the end of its last sweep.
    private record Run(Sinks.Empty<Void> stop, Sinks.Empty<Void> ended) {}
}
