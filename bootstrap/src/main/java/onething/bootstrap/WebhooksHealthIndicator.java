package onething.bootstrap;

import onething.bootstrap.jobs.outbox.RecordPushJob;
import onething.domain.feed.SubscriberStanding;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How each subscriber to the records of cases is doing. One that takes none does not make the service unhealthy:
/// what it should get waits.
@Component
class WebhooksHealthIndicator extends AbstractReactiveHealthIndicator {

    private final RecordPushJob push;

    WebhooksHealthIndicator(RecordPushJob push) {
        super("the subscribers to records cannot be looked at");
        this.push = push;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        push.standings().forEach(standing -> builder.withDetail(standing.name(), word(standing)));
        return Mono.just(builder.up().build());
    }

    private static String word(SubscriberStanding standing) {
        if (standing.stopped()) {
            return "stopped";
        }
        return standing.failures() > 0 ? "failing" : "on";
    }
}
