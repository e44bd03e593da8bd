package onething.application.port.in.signin;

import java.util.UUID;
import reactor.core.publisher.Mono;

/// Tells whether what somebody signed in to still lasts: an access token ends when they sign out, change their password, or
/// a stolen refresh token shows.
@FunctionalInterface
public interface CheckSession {

    /// @param session what the token's `sid` names
    Mono<Boolean> lasts(UUID session);
}
