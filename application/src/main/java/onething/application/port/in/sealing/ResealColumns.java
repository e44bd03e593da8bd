package onething.application.port.in.sealing;

import reactor.core.publisher.Mono;

/// Seals again, with the keys that are current, what older keys sealed, while the service goes on. Once it has nothing
/// left to do, the old keys can be taken away.
@FunctionalInterface
public interface ResealColumns {

    /// How many values were sealed or marked again; zero when none is left. Whoever is stopped half-way is gone on with.
    Mono<Long> reseal();
}
