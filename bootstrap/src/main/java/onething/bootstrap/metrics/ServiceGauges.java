package onething.bootstrap.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import onething.application.port.out.bundle.FileScanner;
import onething.domain.code.WireNamed;
import onething.domain.status.Figures;
import onething.domain.status.Figures.Queued;
import onething.domain.status.FunctionState;
import onething.domain.status.KeyRingName;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.domain.status.RingKey;
import onething.domain.status.ServiceFunction;
import onething.domain.status.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows the last reading of the figures as gauges. A scrape reads memory alone. Before the first reading, a gauge
/// has no value (`NaN`). Each label has the words of an enum, so their number is fixed.
@Component
final class ServiceGauges {

    private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();
    private final Clock clock;
    private final MeterRegistry meters;

    ServiceGauges(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
        clocks();
        for (var queue : WorkQueue.values()) {
            queue(queue);
        }
        age("onething.trail.seal.age", "trail", "log", Figures::trailSealed);
        age("onething.key.age", "key", "tokens", Figures::tokenKey);
        age("onething.key.age", "key", "log", Figures::logKey);
        for (var ring : KeyRingName.values()) {
            key(ring);
        }
        for (var function : ServiceFunction.values()) {
            words(
                    "onething.function",
                    "function",
                    function,
                    FunctionState.values(),
                    reading -> Optional.ofNullable(reading.status().get(function)));
        }
        for (var party : Party.values()) {
            words(
                    "onething.party",
                    "party",
                    party,
                    PartyState.values(),
                    reading -> Optional.ofNullable(reading.parties().get(party)));
        }
        for (var state : FileScanner.State.values()) {
            gauge(Gauge.builder("onething.scanner", () -> value(reading -> reading.scanner() == state ? 1 : 0))
                    .tag("state", state.name().toLowerCase(Locale.ROOT)));
        }
    }

    void show(Reading reading) {
        last.set(reading);
    }

    private void clocks() {
        gauge(Gauge.builder(
                        "onething.clocks",
                        () -> value(reading -> reading.figures().clocksMissed()))
                .tag("state", "missed"));
        gauge(Gauge.builder(
                        "onething.clocks",
                        () -> value(reading -> reading.figures().clocksDueSoon()))
                .tag("state", "due-soon"));
    }

    private void queue(WorkQueue queue) {
        gauge(Gauge.builder("onething.queue.waiting", () -> queued(queue, Queued::waiting))
                .tag("queue", queue.wireName()));
        gauge(Gauge.builder("onething.queue.dead", () -> queued(queue, Queued::dead))
                .tag("queue", queue.wireName()));
        gauge(Gauge.builder(
                        "onething.queue.oldest",
                        () -> queued(
                                queue, queued -> queued.oldest().map(this::age).orElse(0.0)))
                .tag("queue", queue.wireName())
                .baseUnit("seconds"));
    }

    private double queued(WorkQueue queue, ToDoubleFunction<Queued> what) {
        return value(reading -> {
            var queued = reading.figures().queues().get(queue);
            return queued == null ? Double.NaN : what.applyAsDouble(queued);
        });
    }

    private void age(String name, String tag, String of, Function<Figures, Optional<Instant>> since) {
        gauge(Gauge.builder(
                        name,
                        () -> value(reading ->
                                since.apply(reading.figures()).map(this::age).orElse(Double.NaN)))
                .tag(tag, of)
                .baseUnit("seconds"));
    }

    /// The key of the ring that protects new data. Its age begins with the day on which it was made.
    private void key(KeyRingName ring) {
        gauge(Gauge.builder(
                        "onething.key.age",
                        () -> current(
                                ring,
                                key -> age(
                                        key.made().atStartOfDay(clock.getZone()).toInstant())))
                .tag("key", ring.wireName())
                .baseUnit("seconds"));
        gauge(Gauge.builder("onething.key.due", () -> current(ring, key -> key.isDue(LocalDate.now(clock)) ? 1 : 0))
                .tag("key", ring.wireName()));
    }

    private double current(KeyRingName ring, ToDoubleFunction<RingKey> what) {
        return value(reading -> reading.keys().stream()
                .filter(key -> key.ring() == ring && key.current())
                .findFirst()
                .map(what::applyAsDouble)
                .orElse(Double.NaN));
    }

    /// One gauge for each word of the state: 1 for the present one, 0 for the others.
    private <S extends WireNamed> void words(
            String name, String tag, WireNamed of, S[] states, Function<Reading, Optional<S>> present) {
        for (var state : states) {
            gauge(Gauge.builder(
                            name,
                            () -> value(reading ->
                                    present.apply(reading).filter(state::equals).isPresent() ? 1 : 0))
                    .tag(tag, of.wireName())
                    .tag("state", state.wireName()));
        }
    }

    private void gauge(Gauge.Builder<?> gauge) {
        gauge.register(meters);
    }

    private double age(Instant since) {
        return Duration.between(since, clock.instant()).toSeconds();
    }

    private double value(ToDoubleFunction<Reading> of) {
        var reading = last.get();
        return reading == null ? Double.NaN : of.applyAsDouble(reading);
    }
}
