package onething.bootstrap;

import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.bootstrap.jobs.outbox.SealRelayJob;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether seals and time stamps are set up, and how long the oldest paper has been waiting for its seal. A
/// platform of seals that does not answer does not make the service unhealthy: its papers wait.
@Component
class SealsHealthIndicator extends AbstractReactiveHealthIndicator {

    private final SealRelayJob relay;
    private final Seals seals;
    private final TimeStamps stamps;

    SealsHealthIndicator(SealRelayJob relay, Seals seals, TimeStamps stamps) {
        super("the seals of papers cannot be looked at");
        this.relay = relay;
        this.seals = seals;
        this.stamps = stamps;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return Mono.zip(seals.isOn(), stamps.isOn())
                .map(on -> builder.up()
                        .withDetail("on", on.getT1())
                        .withDetail("timeStamps", on.getT2())
                        .withDetail("oldestWaitingSeconds", relay.oldestAge().toSeconds())
                        .build());
    }
}
