package onething.bootstrap.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.payment.RelayPayments.Relayed;
import onething.application.port.in.payment.RelayPayments;
import onething.application.port.out.payment.PaymentOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/// Sends payment orders to the bank and asks for its answers: every second, and at once while there is more. When
/// the service stops in between, another node goes on after the lease.
///
/// | meter | meaning |
/// |----------------------------|---------------------------------------------------------------------------|
/// | `onething.payments` | how many were paid, refused, wait for an answer, were faulty |
/// | `onething.payments.oldest` | the age of the oldest order that the bank has neither paid nor refused, in seconds |
@Configuration
public class PaymentRelayJob {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRelayJob.class);

    private final RelayPayments relayPayments;
    private final PaymentOrders orders;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicReference<Instant> oldest = new AtomicReference<>(Instant.MAX);

    PaymentRelayJob(RelayPayments relayPayments, PaymentOrders orders, Clock clock, MeterRegistry meters) {
        this.relayPayments = relayPayments;
        this.orders = orders;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("onething.payments.oldest", () -> oldestAge().toSeconds())
                .baseUnit("seconds")
                .register(meters);
    }

    /// How long the oldest order has been waiting for the bank's last answer; zero if none waits.
    public Duration oldestAge() {
        var since = oldest.get();
        var now = clock.instant();
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> relay() {
        var all = relayPayments
                .relay()
                .doOnNext(this::report)
                .expand(relayed ->
                        relayed.isWorthAnother() ? relayPayments.relay().doOnNext(this::report) : Mono.empty())
                .then(orders.oldestOpen().defaultIfEmpty(Instant.MAX).doOnNext(oldest::set))
                .then();
        return LaterAgain.orSay("payment orders could not be sent", all);
    }

    private void report(Relayed relayed) {
        count("paid", relayed.paid());
        count("refused", relayed.refused());
        count("later", relayed.later());
        count("faulty", relayed.faults());
        if (relayed.faults() > 0) {
            LOG.warn("{} payment orders could not be handled", relayed.faults());
        }
    }

    private void count(String outcome, int many) {
        meters.counter("onething.payments", "outcome", outcome).increment(many);
    }
}
