package onething.bootstrap;

import onething.application.port.out.paper.Seals;
import onething.bootstrap.jobs.SealRelayJob;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether seals are set up, and how long the oldest paper has been waiting for its seal. A platform of seals that
/// does not answer does not make the service unhealthy: its papers wait.
@Component
class SealsHealthIndicator extends AbstractReactiveHealthIndicator {

    private final SealRelayJob relay;
    private final Seals seals;

    SealsHealthIndicator(SealRelayJob relay, Seals seals) {
        super("the seals of papers cannot be looked at");
        this.relay = relay;
        this.seals = seals;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return seals.isOn()
                .map(on -> builder.up()
                        .withDetail("on", on)
                        .withDetail("oldestWaitingSeconds", relay.oldestAge().toSeconds())
                        .build());
    }
}
