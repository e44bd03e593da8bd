package onething.bootstrap.jobs.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onething.application.port.in.payment.RelayPayments;
import onething.application.port.in.payment.RelayPayments.Relayed;
import onething.application.port.out.payment.PaymentOrders;
import onething.bootstrap.jobs.outbox.OutboxRelay.Outbox;
import onething.bootstrap.jobs.outbox.OutboxRelay.Relays;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Sends payment orders to the bank and asks for its answers: every second, and at once while there is more.
///
/// | meter | meaning |
/// |----------------------------|---------------------------------------------------------------------------|
/// | `onething.payments` | how many were paid, refused, wait for an answer, were faulty |
/// | `onething.payments.oldest` | the age of the oldest order that the bank has neither paid nor refused, in seconds |
@Component
public class PaymentRelayJob {

    private final OutboxRelay<Relayed> relay;

    PaymentRelayJob(RelayPayments relayPayments, PaymentOrders orders, Relays relays) {
        this.relay = relays.of(
                Job.PAYMENTS,
                new Outbox<>(
                        "onething.payments",
                        "payment orders",
                        Mono.defer(relayPayments::relay),
                        PaymentRelayJob::outcomes,
                        Relayed::faults,
                        Relayed::isWorthAnother,
                        Mono.defer(orders::oldestOpen)));
    }

    /// How long the oldest order has been waiting for the bank's last answer; zero if none waits.
    public Duration oldestAge() {
        return relay.oldestAge();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> relay() {
        return relay.run();
    }

    private static Map<String, Integer> outcomes(Relayed relayed) {
        return Map.of(
                "paid", relayed.paid(),
                "refused", relayed.refused(),
                "later", relayed.later());
    }
}
