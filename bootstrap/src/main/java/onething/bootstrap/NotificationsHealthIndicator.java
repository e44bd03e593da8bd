package onething.bootstrap;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.stream.Stream;
import onething.application.port.out.notification.Notifications;
import onething.bootstrap.jobs.outbox.NotificationRelayJob;
import onething.domain.notification.Channel;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Which channels of notifications are on, and how long the oldest notification has been waiting. A channel that is
/// off does not make the service unhealthy: what it should deliver waits.
@Component
class NotificationsHealthIndicator extends AbstractReactiveHealthIndicator {

    private final Notifications notifications;
    private final NotificationRelayJob relay;

    NotificationsHealthIndicator(Notifications notifications, NotificationRelayJob relay) {
        super("the notifications cannot be looked at");
        this.notifications = notifications;
        this.relay = relay;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return notifications.channels().collect(toUnmodifiableSet()).map(on -> {
            Stream.of(Channel.values())
                    .forEach(channel -> builder.withDetail(channel.wireName(), on.contains(channel) ? "on" : "off"));
            return builder.up()
                    .withDetail("oldestWaitingSeconds", relay.oldestAge().toSeconds())
                    .build();
        });
    }
}
