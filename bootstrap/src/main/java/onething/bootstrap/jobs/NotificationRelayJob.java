package onething.bootstrap.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.notification.RelayNotifications.Relayed;
import onething.application.port.in.notification.RelayNotifications;
import onething.application.port.out.notification.NotificationOutbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/// Sends what waits in the outbox: every second, and at once while there is more. When the service stops in
/// between, another node sends the rest after the lease.
///
/// | meter | meaning |
/// |--------------------------------|-----------------------------------------------------------------------------------|
/// | `onething.notifications` | how many were delivered, wait for another attempt, are dead letters, were faulty |
/// | `onething.notifications.oldest`| the age of the oldest one that should have left by now, in seconds |
@Configuration
public class NotificationRelayJob {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationRelayJob.class);

    private final RelayNotifications relayNotifications;
    private final NotificationOutbox outbox;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicReference<Instant> oldest = new AtomicReference<>(Instant.MAX);

    NotificationRelayJob(
            RelayNotifications relayNotifications, NotificationOutbox outbox, Clock clock, MeterRegistry meters) {
        this.relayNotifications = relayNotifications;
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("onething.notifications.oldest", () -> oldestAge().toSeconds())
                .baseUnit("seconds")
                .register(meters);
    }

    /// How long the oldest notification has been waiting that should have left by now; zero if none waits.
    public Duration oldestAge() {
        var since = oldest.get();
        var now = clock.instant();
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> relay() {
        var all = relayNotifications
                .relay()
                .doOnNext(this::report)
                .expand(relayed ->
                        relayed.isWorthAnother() ? relayNotifications.relay().doOnNext(this::report) : Mono.empty())
                .then(outbox.oldestWaiting(clock.instant())
                        .defaultIfEmpty(Instant.MAX)
                        .doOnNext(oldest::set))
                .then();
        return LaterAgain.orSay("notifications could not be sent", all);
    }

    private void report(Relayed relayed) {
        count("delivered", relayed.delivered());
        count("later", relayed.later());
        count("undeliverable", relayed.undeliverable());
        count("faulty", relayed.faults());
        if (relayed.faults() > 0) {
            LOG.warn("{} notifications could not be handled", relayed.faults());
        }
    }

    private void count(String outcome, int many) {
        meters.counter("onething.notifications", "outcome", outcome).increment(many);
    }
}
