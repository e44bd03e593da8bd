package onething.domain.transparency;

/// A statement of the log and its signature.
///
/// @param token the statement as a JWS in its compact form (RFC 7515, ES256); anyone can check it with the
///              published keys of the log
public record Signed<T>(T statement, String token) {}
