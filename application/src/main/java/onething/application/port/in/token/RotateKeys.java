package onething.application.port.in.token;

import reactor.core.publisher.Mono;

/// Ensures that there is a signing key for now and a next one for later.
@FunctionalInterface
public interface RotateKeys {

    Mono<Void> rotate();
}
