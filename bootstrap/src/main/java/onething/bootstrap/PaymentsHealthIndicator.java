package onething.bootstrap;

import onething.bootstrap.jobs.outbox.PaymentRelayJob;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// How long the oldest payment order has been waiting for the bank. A bank that does not answer does not make the
/// service unhealthy: its orders wait.
@Component
class PaymentsHealthIndicator extends AbstractHealthIndicator {

    private final PaymentRelayJob relay;

    PaymentsHealthIndicator(PaymentRelayJob relay) {
        super("the payment orders cannot be looked at");
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetail("oldestOpenSeconds", relay.oldestAge().toSeconds());
    }
}
