package onething.application.port.out.account;

import java.util.Optional;
import reactor.core.publisher.Mono;

/// Hashes passwords slowly, off the event loop, a few at a time.
public interface PasswordHashes {

    Mono<String> hash(String password);

    /// Whether the password matches the hash. Without a hash it takes the same time and gives false.
    Mono<Boolean> matches(String password, Optional<String> hash);
}
