package onething.application.port.out.token;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The keys that sign tokens, shared by all nodes.
public interface SigningKeys {

    /// Those that are not long over, the oldest first.
    Flux<SigningKey> all();

    /// Adds a key, unless another node added one for the same time first.
    Mono<Void> add(SigningKey key);

    /// Removes those that nobody needs any more.
    Mono<Void> removeEndedBefore(Instant end);

    /// @param signsFrom  published before that, so that everyone has fetched it when it first signs
    /// @param signsUntil published after that as long as a token lives
    record SigningKey(
            String id, ECPrivateKey privateKey, ECPublicKey publicKey, Instant signsFrom, Instant signsUntil) {

        @Override
        public String toString() {
            return "SigningKey[" + id + "]";
        }
    }
}
