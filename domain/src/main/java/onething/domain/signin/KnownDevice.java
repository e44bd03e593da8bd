package onething.domain.signin;

import java.time.Duration;

/// A browser on which a person has signed in before. Its cookie holds a secret; the service stores only the
/// hash.
public final class KnownDevice {

    /// How long the browser stays known after the last sign-in.
    public static final Duration LIFETIME = Duration.ofDays(180);

    private KnownDevice() {}
}
