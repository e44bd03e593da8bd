package onething.application.port.in.token;

import java.security.interfaces.ECPublicKey;
import reactor.core.publisher.Flux;

/// Reads the public keys that verify the tokens of this service: the current ones, recent ones, and those
/// that will sign soon.
@FunctionalInterface
public interface ReadKeys {

    Flux<VerificationKey> read();

    /// @param id the `kid` in the header of a token
    record VerificationKey(String id, ECPublicKey key) {}
}
