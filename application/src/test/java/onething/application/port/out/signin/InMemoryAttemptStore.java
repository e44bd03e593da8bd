package onething.application.port.out.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import onething.domain.signin.FailedAttempts;
import reactor.core.publisher.Mono;

public final class InMemoryAttemptStore implements AttemptStore {

    private final Map<String, FailedAttempts> made = new HashMap<>();
    private final Map<String, Instant> reserved = new HashMap<>();

    @Override
    public Mono<Claim> claim(String subject, Instant now) {
        return Mono.fromSupplier(() -> claimed(subject, now));
    }

    @Override
    public Mono<Void> settle(String subject, FailedAttempts tries) {
        return Mono.fromRunnable(() -> settled(subject, tries));
    }

    private synchronized Claim claimed(String subject, Instant now) {
        var tries = made.getOrDefault(subject, FailedAttempts.NONE);
        var free = reserved.getOrDefault(subject, Instant.MIN);
        if (now.isBefore(tries.openFrom())) {
            return new Claim.Closed(tries.openFrom());
        }
        if (now.isBefore(free)) {
            return new Claim.Closed(free);
        }
        reserved.put(subject, now.plus(RESERVATION));
        return new Claim.Open(tries);
    }

    private synchronized void settled(String subject, FailedAttempts tries) {
        made.put(subject, tries);
        reserved.remove(subject);
    }
}
