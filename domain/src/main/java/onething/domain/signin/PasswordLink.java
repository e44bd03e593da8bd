package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;

/// Lets whoever holds it set the password of an account, once. We keep its fingerprint alone.
public record PasswordLink(Secret secret, Instant expires) {

    /// Long enough to be handed over on the next working day after a weekend.
    public static final Duration LIFE = Duration.ofDays(3);
}
