package onething.application.port.out.signin;

import java.time.Duration;
import java.time.Instant;
import onething.domain.signin.AttemptAllowance;
import reactor.core.publisher.Mono;

/// What is left of allowances. An attempt is taken before its verdict is in, so that of many at once no more pass than may
/// fail; it is given back when it did not fail.
public interface AttemptAllowances {

    /// Takes an attempt: nothing to wait for, or else how long to wait, and none is taken.
    Mono<Duration> take(String subject, AttemptAllowance allowance, Instant now);

    /// Gives back an attempt that was taken.
    Mono<Void> giveBack(String subject, AttemptAllowance allowance);
}
