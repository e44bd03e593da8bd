package onething.application.port.out.sealing;

import reactor.core.publisher.Mono;

/// What lies sealed in columns, wherever that is.
public interface EncryptedColumns {

    /// Encrypts again, and marks again, what an older key did. Gives how many values that were. What somebody changes
    /// meanwhile is left alone: the change encrypts it with the current key.
    Mono<Long> sealAgain();
}
