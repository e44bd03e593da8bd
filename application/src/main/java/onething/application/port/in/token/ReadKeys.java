package onething.application.port.in.token;

import java.security.interfaces.ECPublicKey;
import reactor.core.publisher.Flux;

/// The keys by which anyone can check the tokens we issue: those that sign now, did lately, or will soon.
@FunctionalInterface
public interface ReadKeys {

    Flux<VerificationKey> read();

    /// @param id what a token's `kid` names
    record VerificationKey(String id, ECPublicKey key) {}
}
