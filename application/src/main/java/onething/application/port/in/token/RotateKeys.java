package onething.application.port.in.token;

import reactor.core.publisher.Mono;

/// Sees to it that there is a key to sign with, now and after that one's time.
@FunctionalInterface
public interface RotateKeys {

    Mono<Void> rotate();
}
