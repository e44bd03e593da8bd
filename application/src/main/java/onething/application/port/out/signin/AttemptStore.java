package onething.application.port.out.signin;

import java.time.Duration;
import java.time.Instant;
import onething.domain.signin.FailedAttempts;
import reactor.core.publisher.Mono;

/// Failures to prove who one is, by what was claimed: an account typed, a number given. Whether it
/// exists does not
/// matter.
public interface AttemptStore {

    /// How long a reservation holds without a verdict. A verdict that takes longer must not be given.
    Duration PATIENCE = Duration.ofSeconds(10);

    /// Reserves the one try that may be under way for what is claimed; without a verdict the
    /// reservation lapses by
    /// itself.
    Mono<Claim> claim(String subject, Instant now);

    /// Brings the verdict: what is counted from now on. Frees the try.
    Mono<Void> settle(String subject, FailedAttempts tries);

    /// Whether a try may be made.
    sealed interface Claim {

        record Open(FailedAttempts tries) implements Claim {}

        record Closed(Instant openFrom) implements Claim {}
    }
}
