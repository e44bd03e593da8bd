package onething.application.port.out.signin;

import java.time.Instant;
import reactor.core.publisher.Mono;

/// What signing in leaves behind: sign-ins, captchas, codes, devices, families of refresh tokens,
/// failures counted.
@FunctionalInterface
public interface ExpiredSignIns {

    /// Removes what was over before then, and gives how many rows that were. What is younger, or can
    /// still be used,
    /// stays.
    Mono<Long> removeEndedBefore(Instant then);
}
