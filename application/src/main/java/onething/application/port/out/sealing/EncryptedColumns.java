package onething.application.port.out.sealing;

import reactor.core.publisher.Mono;

/// What lies sealed in columns, wherever that is.
public interface EncryptedColumns {

    /// Seals again, and marks again, what an older key did, and gives how many values that were. What
    /// somebody changes
    /// meanwhile is left to them: it is sealed with the current key by that.
    Mono<Long> sealAgain();

    /// How many values may be known by an older key's mark alone, which nobody can make anew: only
    /// whoever types the
    /// value does that.
    Mono<Long> boundToOlderKeys();
}
