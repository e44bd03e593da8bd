package onething.bootstrap.jobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import onething.application.port.out.status.JobHistory;
import onething.domain.status.Job;
import onething.domain.status.JobRun;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// When each job of this node last did its work, and how often it failed.
///
/// | meter | meaning |
/// |-----------------------------|-----------------------------------------------------------------------------------|
/// | `onething.job.last.success` | when it last succeeded, in seconds since 1970; the start of the node before that |
/// | `onething.job.failures` | how often it failed |
@Component
public class JobRuns implements JobHistory {

    private final Clock clock;
    private final Map<Job, Counter> failures = new EnumMap<>(Job.class);
    private final Map<Job, Instant> lastSuccess;
    private final Map<Job, Run> runs = Collections.synchronizedMap(new EnumMap<>(Job.class));

    public JobRuns(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.lastSuccess = Collections.synchronizedMap(new EnumMap<>(Job.class));
        var start = clock.instant();
        for (var job : Job.values()) {
            lastSuccess.put(job, start);
            failures.put(
                    job,
                    Counter.builder("onething.job.failures")
                            .tag("task", job.wireName())
                            .register(meters));
            Gauge.builder(
                            "onething.job.last.success",
                            () -> lastSuccess.getOrDefault(job, start).getEpochSecond())
                    .tag("task", job.wireName())
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    /// The same work, watched. A failure is counted and passed on.
    public <T> Mono<T> watched(Job job, Mono<T> work) {
        return Mono.defer(() -> {
            runs.merge(job, Run.NONE, (before, _) -> before.begun());
            return work.doOnSuccess(_ -> succeeded(job)).doOnError(_ -> failed(job));
        });
    }

    @Override
    public Flux<JobRun> runs() {
        return Flux.fromArray(Job.values())
                .map(job -> runs.getOrDefault(job, Run.NONE).told(job));
    }

    private void succeeded(Job job) {
        var now = clock.instant();
        lastSuccess.put(job, now);
        runs.compute(job, (_, before) -> (before == null ? Run.NONE : before).succeeded(now, job));
    }

    private void failed(Job job) {
        var now = clock.instant();
        runs.compute(job, (_, before) -> (before == null ? Run.NONE : before).failed(now, job));
        var counter = failures.get(job);
        if (counter != null) {
            counter.increment();
        }
    }

    /// How far a job has come on this node.
    private record Run(
            Optional<Instant> lastSuccess, Optional<Instant> lastFailure, long failures, Optional<Instant> next) {

        static final Run NONE = new Run(Optional.empty(), Optional.empty(), 0, Optional.empty());

        Run begun() {
            return new Run(lastSuccess, lastFailure, failures, Optional.empty());
        }

        Run succeeded(Instant now, Job job) {
            return new Run(Optional.of(now), lastFailure, failures, Optional.of(now.plus(job.pause())));
        }

        Run failed(Instant now, Job job) {
            return new Run(lastSuccess, Optional.of(now), failures + 1, Optional.of(now.plus(job.pause())));
        }

        JobRun told(Job job) {
            return new JobRun(job, lastSuccess, lastFailure, failures, next);
        }
    }
}
