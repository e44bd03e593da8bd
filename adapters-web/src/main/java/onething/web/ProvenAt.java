package onething.web;

import java.time.Instant;

/// When the caller last proved who they are, by face or by password, as the token's `auth_time` says. A handler
/// method asks for it as a parameter. A token that does not say is of no time that would be recent.
public record ProvenAt(Instant at) {}
