package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;

/// A link that lets its holder set the password of an account once. The service stores only the hash of its
/// secret.
public record PasswordLink(Secret secret, Instant expires) {

    /// Long enough to hand the link over on the next working day after a weekend.
    public static final Duration LIFE = Duration.ofDays(3);
}
