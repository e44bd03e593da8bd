package onething.domain.signin;

import java.time.Duration;

/// A browser on which a person has signed in before. Its cookie holds a secret; the service keeps only the hash.
public final class KnownDevice {

    /// The device stays known for this long after the last sign-in on it.
    public static final Duration LIFETIME = Duration.ofDays(180);

    private KnownDevice() {}
}
