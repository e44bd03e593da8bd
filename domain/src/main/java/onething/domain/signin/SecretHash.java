package onething.domain.signin;

/// The SHA-256 of a [Secret], by which the secret is recognised. A person who reads the database cannot use
/// it.
public record SecretHash(String value) {}
