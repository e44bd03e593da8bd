package onething.web;

import java.util.Optional;
import java.util.UUID;

/// The session of the request, as the token's `sid` says. A handler method gets it as a parameter. Tokens of other
/// issuers have none.
public record OwnSession(Optional<UUID> id) {}
