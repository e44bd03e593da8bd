package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;

/// How many attempts may fail for one subject, such as an IP address. After a quiet time a burst may fail
/// at once, then one more after each pause.
///
/// The only value stored for a subject is the instant until which its allowance is used. Each attempt moves
/// that instant by one pause. An attempt that would move it beyond the burst is not allowed (the generic
/// cell rate algorithm).
///
/// @param burst how many attempts may fail at once, one or more
/// @param pause the time after which one more may fail
public record AttemptAllowance(int burst, Duration pause) {

    /// @throws IllegalArgumentException unless at least one attempt is allowed
    public AttemptAllowance {
        if (burst < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("an allowance must allow attempts: burst " + burst + ", pause " + pause);
        }
    }

    /// The latest "used until" instant at which one more attempt is allowed.
    public Instant latestAt(Instant now) {
        return now.plus(pause.multipliedBy(burst - 1L));
    }

    /// How long until the next attempt is allowed; zero if it is allowed now.
    public Duration waitAt(Instant usedUntil, Instant now) {
        var latest = latestAt(now);
        return usedUntil.isAfter(latest) ? Duration.between(latest, usedUntil) : Duration.ZERO;
    }

    /// The new "used until" instant after one more attempt.
    public Instant usedUntilAfter(Instant usedUntil, Instant now) {
        return (usedUntil.isAfter(now) ? usedUntil : now).plus(pause);
    }
}
