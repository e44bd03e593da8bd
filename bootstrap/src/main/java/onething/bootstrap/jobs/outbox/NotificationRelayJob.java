package onething.bootstrap.jobs.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onething.application.port.in.notification.RelayNotifications;
import onething.application.port.in.notification.RelayNotifications.Relayed;
import onething.application.port.out.notification.NotificationOutbox;
import onething.bootstrap.jobs.outbox.OutboxRelay.Outbox;
import onething.bootstrap.jobs.outbox.OutboxRelay.Relays;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Sends notifications: every second, and at once while there is more.
///
/// | meter | meaning |
/// |--------------------------------|-----------------------------------------------------------------------------------|
/// | `onething.notifications` | how many were delivered, wait for another attempt, are dead letters, were faulty |
/// | `onething.notifications.oldest`| the age of the oldest one that should have left by now, in seconds |
@Component
public class NotificationRelayJob {

    private final OutboxRelay<Relayed> relay;

    NotificationRelayJob(RelayNotifications relayNotifications, NotificationOutbox outbox, Relays relays, Clock clock) {
        this.relay = relays.of(
                Job.NOTIFICATIONS,
                new Outbox<>(
                        "onething.notifications",
                        "notifications",
                        Mono.defer(relayNotifications::relay),
                        NotificationRelayJob::outcomes,
                        Relayed::faults,
                        Relayed::isWorthAnother,
                        Mono.defer(() -> outbox.oldestWaiting(clock.instant()))));
    }

    /// How long the oldest notification has been waiting that should have left by now; zero if none waits.
    public Duration oldestAge() {
        return relay.oldestAge();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> relay() {
        return relay.run();
    }

    private static Map<String, Integer> outcomes(Relayed relayed) {
        return Map.of(
                "delivered", relayed.delivered(),
                "later", relayed.later(),
                "undeliverable", relayed.undeliverable());
    }
}
