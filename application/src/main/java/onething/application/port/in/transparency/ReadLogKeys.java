package onething.application.port.in.transparency;

import java.security.interfaces.ECPublicKey;
import reactor.core.publisher.Flux;

/// Reads the keys that check the signatures of the log, also those that no longer sign. For everyone.
@FunctionalInterface
public interface ReadLogKeys {

    Flux<LogVerificationKey> read();

    /// @param id the `kid` in the header of a signature
    record LogVerificationKey(String id, ECPublicKey key) {}
}
