package onething.application.port.out.signin;

import java.time.Duration;
import java.time.Instant;
import onething.domain.signin.AttemptAllowance;
import reactor.core.publisher.Mono;

/// The remaining attempts of each allowance. An attempt is taken before its result is known, so concurrent
/// attempts cannot exceed the allowed failures. It is given back if it did not fail.
public interface AttemptAllowances {

    /// Takes an attempt and gives zero; or takes none and gives how long to wait.
    Mono<Duration> take(String subject, AttemptAllowance allowance, Instant now);

    /// Gives back an attempt that was taken.
    Mono<Void> giveBack(String subject, AttemptAllowance allowance);
}
