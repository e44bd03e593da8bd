package onething.bootstrap.jobs.outbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onething.application.port.in.notification.RelayNotifications;
import onething.application.port.in.paper.RelaySeals;
import onething.application.port.in.payment.RelayPayments;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.paper.SealQueue;
import onething.application.port.out.payment.PaymentOrders;
import onething.bootstrap.jobs.JobRuns;
import onething.bootstrap.jobs.OutgoingGate;
import onething.bootstrap.jobs.SwitchedHolds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/// The jobs that send notifications, order payments and seal papers: what they count, and that a hold stops them.
class RelayJobsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:12:03Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final SwitchedHolds holds = new SwitchedHolds();
    private final AtomicInteger asked = new AtomicInteger();
    private Optional<Instant> oldest = Optional.empty();

    @ParameterizedTest
    @MethodSource("jobs")
    void itCountsWhatBecameOfABatch(Relay relay) {
        relay.job().of(this).get().block();

        relay.outcomes()
                .forEach((outcome, many) ->
                        assertThat(counted(relay, outcome)).as(outcome).isEqualTo(many.doubleValue()));
        assertThat(counted(relay, "faulty")).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void itTellsHowLongTheOldestEntryWaits(Relay relay) {
        var run = relay.job().of(this);
        oldest = Optional.of(NOW.minus(Duration.ofMinutes(5)));
        run.get().block();
        assertThat(age(relay)).isEqualTo(300);

        oldest = Optional.empty();
        run.get().block();
        assertThat(age(relay)).isZero();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aHoldStopsItAndTheAgeStillGrows(Relay relay) {
        var run = relay.job().of(this);
        holds.hold(NOW).block();
        oldest = Optional.of(NOW.minus(Duration.ofHours(1)));

        run.get().block();
        assertThat(asked).hasValue(0);
        assertThat(age(relay)).isEqualTo(3600);

        holds.release(false, NOW).block();
        run.get().block();
        assertThat(asked).hasPositiveValue();
    }

    static Stream<Relay> jobs() {
        return Stream.of(
                new Relay("onething.notifications", Map.of("delivered", 1, "later", 2, "undeliverable", 3), test -> {
                    var job = new NotificationRelayJob(
                            () -> test.answered(
                                    new RelayNotifications.Relayed(1, 2, 3, 0, 4), RelayNotifications.Relayed.NOTHING),
                            test.waiting(NotificationOutbox.class, "oldestWaiting"),
                            test.relays(),
                            CLOCK);
                    return job::relay;
                }),
                new Relay("onething.payments", Map.of("paid", 1, "refused", 2, "later", 3), test -> {
                    var job = new PaymentRelayJob(
                            () -> test.answered(new RelayPayments.Relayed(1, 2, 3, 4), RelayPayments.Relayed.NOTHING),
                            test.waiting(PaymentOrders.class, "oldestOpen"),
                            test.relays());
                    return job::relay;
                }),
                new Relay("onething.seals", Map.of("sealed", 1, "later", 2), test -> {
                    var job = new SealRelayJob(
                            () -> test.answered(new RelaySeals.Relayed(1, 2, 4), RelaySeals.Relayed.NOTHING),
                            test.waiting(SealQueue.class, "oldestWaiting"),
                            test.relays());
                    return job::relay;
                }));
    }

    private OutboxRelay.Relays relays() {
        return new OutboxRelay.Relays(new OutgoingGate(holds), new JobRuns(CLOCK, meters), CLOCK, meters);
    }

    /// One batch, and then nothing more.
    private <R> Mono<R> answered(R relayed, R nothing) {
        return Mono.fromSupplier(() -> asked.getAndIncrement() == 0 ? relayed : nothing);
    }

    /// A port that only knows since when the oldest entry waits.
    private <P> P waiting(Class<P> port, String asked) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, _) -> {
            assertThat(method.getName()).isEqualTo(asked);
            return Mono.justOrEmpty(oldest);
        }));
    }

    private double counted(Relay relay, String outcome) {
        return requireNonNull(meters.get(relay.meter()).tag("outcome", outcome).counter())
                .count();
    }

    private double age(Relay relay) {
        return meters.get(relay.meter() + ".oldest").gauge().value();
    }

    /// @param outcomes what the one batch of the test counts, other than four faults
    private record Relay(String meter, Map<String, Integer> outcomes, Made job) {

        @Override
        public String toString() {
            return meter;
        }
    }

    private interface Made {

        Supplier<Mono<Void>> of(RelayJobsTest test);
    }
}
