package onething.application.port.out.transparency;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The keys that sign the log, shared by all nodes. A public key stays for ever, since it verifies what was signed
/// years ago.
public interface LogKeys {

    /// Gives all keys, the oldest first. The last one signs.
    Flux<LogKey> all();

    /// Adds a key after those that are known, unless another node added one after them first.
    ///
    /// @param known how many keys the caller knows
    Mono<Void> add(LogKey key, int known);

    record LogKey(String id, ECPrivateKey privateKey, ECPublicKey publicKey, Instant made) {

        @Override
        public String toString() {
            return "LogKey[" + id + "]";
        }
    }
}
