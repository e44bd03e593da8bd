package onething.application.port.out.token;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The keys that sign tokens, shared by all nodes.
public interface SigningKeys {

    /// Gives the keys that are current or ended recently, the oldest first.
    Flux<SigningKey> all();

    /// Adds a key, unless another node added one for the same time first.
    Mono<Void> add(SigningKey key);

    /// Removes keys that are no longer needed.
    Mono<Void> removeEndedBefore(Instant end);

    /// @param signsFrom  the first signature; the key is published earlier, so every verifier has it by
    ///     then
    /// @param signsUntil the last signature; the key stays published for the lifetime of a token
    record SigningKey(
            String id, ECPrivateKey privateKey, ECPublicKey publicKey, Instant signsFrom, Instant signsUntil) {

        @Override
        public String toString() {
            return "SigningKey[" + id + "]";
        }
    }
}
