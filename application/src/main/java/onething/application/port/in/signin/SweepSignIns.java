package onething.application.port.in.signin;

import reactor.core.publisher.Mono;

/// Clears away what signing in left behind and nobody can use any more.
@FunctionalInterface
public interface SweepSignIns {

    /// How many rows went.
    Mono<Long> sweep();
}
