package onething.application.port.in.sealing;

import reactor.core.publisher.Mono;

/// Encrypts again, with the current keys, what older keys encrypted, while the service goes on. Once it has nothing left to
/// do, the old keys can be taken away.
@FunctionalInterface
public interface Reencrypt {

    /// Gives how many values and contents were encrypted or marked again; zero when none is left. If it is stopped half-way,
    /// the next call goes on from there.
    Mono<Long> reseal();
}
