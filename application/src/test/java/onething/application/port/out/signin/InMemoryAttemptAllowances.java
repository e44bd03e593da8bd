package onething.application.port.out.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import onething.domain.signin.AttemptAllowance;
import reactor.core.publisher.Mono;

public final class InMemoryAttemptAllowances implements AttemptAllowances {

    private final Map<String, Instant> used = new HashMap<>();

    @Override
    public Mono<Duration> take(String subject, AttemptAllowance allowance, Instant now) {
        return Mono.fromSupplier(() -> taken(subject, allowance, now));
    }

    @Override
    public Mono<Void> giveBack(String subject, AttemptAllowance allowance) {
        return Mono.fromRunnable(() -> givenBack(subject, allowance));
    }

    private synchronized Duration taken(String subject, AttemptAllowance allowance, Instant now) {
        var usedUntil = used.getOrDefault(subject, Instant.EPOCH);
        var wait = allowance.waitAt(usedUntil, now);
        if (wait.isZero()) {
            used.put(subject, allowance.usedUntilAfter(usedUntil, now));
        }
        return wait;
    }

    private synchronized void givenBack(String subject, AttemptAllowance allowance) {
        used.computeIfPresent(subject, (_, until) -> until.minus(allowance.pause()));
    }
}
