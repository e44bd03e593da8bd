package onething.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/// The session of the request, as the token's `sid` says. A handler method gets it as a parameter. Tokens of other
/// issuers have none.
public record OwnSession(Optional<UUID> id) {

    static final OwnSession NONE = new OwnSession(Optional.empty());

    /// None if the token names no session, or not as we name ours.
    static OwnSession of(Jwt token) {
        try {
            return new OwnSession(
                    Optional.ofNullable(token.getClaimAsString("sid")).map(UUID::fromString));
        } catch (IllegalArgumentException notOurs) {
            return NONE;
        }
    }
}
