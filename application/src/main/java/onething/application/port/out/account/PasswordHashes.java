package onething.application.port.out.account;

import java.util.Optional;
import reactor.core.publisher.Mono;

/// Hashes passwords slowly, off the event loop, a few at a time.
public interface PasswordHashes {

    Mono<String> hash(String password);

    /// Whether the password is the one that was hashed. It takes as long when there is no hash, and is
    /// false then.
    Mono<Boolean> matches(String password, Optional<String> hash);
}
