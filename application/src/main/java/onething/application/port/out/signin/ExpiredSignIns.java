package onething.application.port.out.signin;

import java.time.Instant;
import reactor.core.publisher.Mono;

/// The expired data of signing in: sign-ins, captchas, codes, devices, families of refresh tokens, failure
/// counts.
@FunctionalInterface
public interface ExpiredSignIns {

    /// Deletes what had ended before then and gives the number of rows. What is younger or still usable
    /// stays.
    Mono<Long> removeEndedBefore(Instant then);
}
