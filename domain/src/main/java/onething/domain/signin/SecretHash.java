package onething.domain.signin;

/// The SHA-256 of a [Secret], by which it is known again. Whoever reads the store cannot use what lies
/// there.
public record SecretHash(String value) {}
