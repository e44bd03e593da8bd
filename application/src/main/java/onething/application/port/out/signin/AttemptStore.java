package onething.application.port.out.signin;

import java.time.Duration;
import java.time.Instant;
import onething.domain.signin.FailedAttempts;
import reactor.core.publisher.Mono;

/// Failed attempts to prove an identity, by the claimed subject: a login name or a number. The subject need
/// not exist.
public interface AttemptStore {

    /// How long a reservation lasts without a verdict. A verdict that takes longer must not be given.
    Duration RESERVATION = Duration.ofSeconds(10);

    /// Reserves the single attempt that may be under way for a subject. Without a verdict the reservation
    /// expires by itself.
    Mono<Claim> claim(String subject, Instant now);

    /// Stores the verdict as the new count and ends the reservation.
    Mono<Void> settle(String subject, FailedAttempts tries);

    /// Whether an attempt may be made.
    sealed interface Claim {

        record Open(FailedAttempts tries) implements Claim {}

        record Closed(Instant openFrom) implements Claim {}
    }
}
