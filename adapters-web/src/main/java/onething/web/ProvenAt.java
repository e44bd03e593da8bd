package onething.web;

import java.time.Instant;

/// When the caller last proved their identity by face or password, as the token's `auth_time` says. A
/// handler method gets it as a parameter. A token without `auth_time` counts as not recent.
///
/// @param byFace whether 粤信签 compared the face then, as the token's `amr` says
public record ProvenAt(Instant at, boolean byFace) {}
