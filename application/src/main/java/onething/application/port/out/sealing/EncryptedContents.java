package onething.application.port.out.sealing;

import reactor.core.publisher.Mono;

/// The contents of materials, as they lie sealed.
@FunctionalInterface
public interface EncryptedContents {

    /// Seals again what an older key sealed, or none did, and gives how many contents that were. What
    /// does not open is
    /// left as it is, and said.
    Mono<Long> sealAgain();
}
