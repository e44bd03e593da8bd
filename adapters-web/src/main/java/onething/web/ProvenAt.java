package onething.web;

import java.time.Instant;

/// When the caller last proved their identity by face or password, as the token's `auth_time` says. A
/// handler method gets it as a parameter. A token without `auth_time` counts as not recent.
public record ProvenAt(Instant at) {}
