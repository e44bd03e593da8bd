package onething.application.port.in.signin;

import reactor.core.publisher.Mono;

/// Deletes expired sign-ins and everything else of signing in that can no longer be used.
@FunctionalInterface
public interface SweepSignIns {

    /// Gives how many rows were deleted.
    Mono<Long> sweep();
}
