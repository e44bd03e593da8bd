package onething.bootstrap.jobs.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import onething.application.port.in.sweep.SweepClocks.Fault;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.bootstrap.jobs.JobRuns;
import onething.bootstrap.jobs.OutgoingGate;
import onething.bootstrap.jobs.SwitchedHolds;
import onething.domain.matter.MatterId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class ClockSweepJobTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Swept NOTHING = Swept.NOTHING;

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<Mono<Swept>> sweeps = new ArrayDeque<>();
    private final SwitchedHolds holds = new SwitchedHolds();
    private final Queue<Mono<Swept>> slots = new ArrayDeque<>();
    private int begun;

    private final ClockSweepJob sweep = new ClockSweepJob(
            () -> {
                begun++;
                return sweeps.isEmpty() ? Mono.just(NOTHING) : sweeps.remove();
            },
            () -> slots.isEmpty() ? Mono.just(NOTHING) : slots.remove(),
            new SweepProperties(INTERVAL, 200),
            time,
            new OutgoingGate(holds),
            meters,
            new JobRuns(Clock.systemUTC(), meters));

    @Test
    void whatOfficesOweToApplicantsIsSweptWithTheClocks() {
        sweeps.add(Mono.just(new Swept(2, 0, List.of())));
        slots.add(Mono.just(new Swept(1, 1, List.of())));

        sweep.start();

        assertThat(begun).isEqualTo(2);
        assertThat(counted("fired")).isEqualTo(3);
        assertThat(counted("passed")).isEqualTo(1);
        sweep.stop();
    }

    @Test
    void itRunsAgainAfterTheIntervalAndGoesOnAtOnceWhileThereIsMore() {
        sweeps.add(Mono.just(new Swept(200, 0, List.of())));
        sweeps.add(Mono.just(new Swept(3, 1, List.of(new Fault(new MatterId(UUID.randomUUID()), "Unreadable")))));

        sweep.start();

        assertThat(begun).isEqualTo(3);
        time.advanceTimeBy(INTERVAL.minusMillis(1));
        assertThat(begun).isEqualTo(3);
        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(begun).isEqualTo(4);
        assertThat(counted("fired")).isEqualTo(203);
        assertThat(counted("passed")).isEqualTo(1);
        assertThat(counted("faulty")).isEqualTo(1);
        sweep.stop();
    }

    @Test
    void aSweepThatFailsIsNotTheLast() {
        sweeps.add(Mono.error(new IllegalStateException("the database is away")));

        sweep.start();
        time.advanceTimeBy(INTERVAL);

        assertThat(begun).isEqualTo(2);
        sweep.stop();
    }

    @Test
    void whileAHoldIsInForceNoClockActs() {
        holds.hold(Instant.EPOCH).block();

        sweep.start();
        time.advanceTimeBy(INTERVAL);
        assertThat(begun).isZero();

        holds.release(false, Instant.EPOCH).block();
        time.advanceTimeBy(INTERVAL);
        assertThat(begun).isEqualTo(1);
        sweep.stop();
    }

    @Test
    void oneSweepEndsBeforeTheNextBegins() {
        var slow = Sinks.<Swept>one();
        sweeps.add(slow.asMono());

        sweep.start();
        time.advanceTimeBy(INTERVAL.multipliedBy(10));
        assertThat(begun).isEqualTo(1);

        slow.tryEmitValue(NOTHING);
        time.advanceTimeBy(INTERVAL);
        assertThat(begun).isEqualTo(2);
        sweep.stop();
    }

    @Test
    void stoppingWaitsForTheRunningSweepAndStartsNoOther() {
        var slow = Sinks.<Swept>one();
        var stopped = new AtomicBoolean();
        sweeps.add(slow.asMono());
        sweep.start();

        sweep.stop(() -> stopped.set(true));
        assertThat(stopped).isFalse();
        slow.tryEmitValue(new Swept(200, 0, List.of()));

        assertThat(stopped).isTrue();
        assertThat(begun).isEqualTo(1);
        assertThat(counted("fired")).isEqualTo(200);
    }

    @Test
    void stoppingDoesNotWaitForTheInterval() {
        var stopped = new AtomicBoolean();
        sweep.start();

        sweep.stop(() -> stopped.set(true));

        assertThat(stopped).isTrue();
        assertThat(sweep.isRunning()).isFalse();
        time.advanceTimeBy(INTERVAL.multipliedBy(2));
        assertThat(begun).isEqualTo(1);
    }

    private double counted(String outcome) {
        return meters.counter("onething.rungs", "outcome", outcome).count();
    }
}
