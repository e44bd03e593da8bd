package onething.application.port.in.encryption;

import reactor.core.publisher.Mono;

/// Re-encrypts with the current keys what older keys encrypted, while the service keeps running. The old
/// keys can be removed once no work is left.
@FunctionalInterface
public interface Reencrypt {

    /// Gives how many values and contents were re-encrypted or indexed again; 0 when none is left. The next
    /// call continues an interrupted run.
    Mono<Long> reencrypt();
}
