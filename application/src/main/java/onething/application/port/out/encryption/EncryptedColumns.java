package onething.application.port.out.encryption;

import reactor.core.publisher.Mono;

/// The encrypted columns of the storage.
public interface EncryptedColumns {

    /// Re-encrypts and re-indexes values of older keys, and gives their number. A value that changes
    /// meanwhile is skipped: that change encrypts it with the current key.
    Mono<Long> reencrypt();
}
