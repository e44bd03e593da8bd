package onething.bootstrap.jobs.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onething.application.port.in.paper.RelaySeals;
import onething.application.port.in.paper.RelaySeals.Relayed;
import onething.application.port.out.paper.SealQueue;
import onething.bootstrap.jobs.outbox.OutboxRelay.Outbox;
import onething.bootstrap.jobs.outbox.OutboxRelay.Relays;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Seals papers: every second, and at once while there is more.
///
/// | meter | meaning |
/// |-------------------------|----------------------------------------------------------------|
/// | `onething.seals` | how many were sealed, wait for another attempt, were faulty |
/// | `onething.seals.oldest` | the age of the oldest paper that waits for its seal, in seconds |
@Component
public class SealRelayJob {

    private final OutboxRelay<Relayed> relay;

    SealRelayJob(RelaySeals relaySeals, SealQueue queue, Relays relays) {
        this.relay = relays.of(
                Job.SEALS,
                new Outbox<>(
                        "onething.seals",
                        "seals of papers",
                        Mono.defer(relaySeals::relay),
                        SealRelayJob::outcomes,
                        Relayed::faults,
                        Relayed::isWorthAnother,
                        Mono.defer(queue::oldestWaiting)));
    }

    /// How long the oldest paper has been waiting for its seal; zero if none waits.
    public Duration oldestAge() {
        return relay.oldestAge();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> relay() {
        return relay.run();
    }

    private static Map<String, Integer> outcomes(Relayed relayed) {
        return Map.of("sealed", relayed.sealed(), "later", relayed.later());
    }
}
