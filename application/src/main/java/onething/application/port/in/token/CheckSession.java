package onething.application.port.in.token;

import java.util.UUID;
import reactor.core.publisher.Mono;

/// Checks whether a session is still valid. It ends when the person signs out or changes the password, or
/// when a stolen refresh token is detected; its access tokens end with it.
@FunctionalInterface
public interface CheckSession {

    /// @param session the `sid` claim of the token
    Mono<Boolean> lasts(UUID session);
}
