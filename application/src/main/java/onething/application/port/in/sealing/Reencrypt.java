package onething.application.port.in.sealing;

import reactor.core.publisher.Mono;

/// Seals again, with the keys that are current, what older keys sealed, while the service goes on. Once
/// it has nothing
/// left to do, and nothing is bound to them, the old keys can be taken away.
@FunctionalInterface
public interface Reencrypt {

    /// Whoever is stopped half-way is gone on with.
    Mono<Resealed> reseal();

    /// @param again how many values and contents were sealed or marked again; zero when none is left
    /// @param bound how many go on needing an older key, see
    ///              [onething.application.port.out.sealing.EncryptedColumns#boundToOlderKeys]
    record Resealed(long again, long bound) {}
}
