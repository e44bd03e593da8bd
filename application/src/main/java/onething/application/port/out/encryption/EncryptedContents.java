package onething.application.port.out.encryption;

import reactor.core.publisher.Mono;

/// The encrypted contents of materials.
@FunctionalInterface
public interface EncryptedContents {

    /// Re-encrypts contents that an older key encrypted or that are not encrypted, and gives their number.
    /// A content that cannot be decrypted stays unchanged and is reported.
    Mono<Long> reencrypt();
}
