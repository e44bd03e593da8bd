package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;

/// How many attempts may fail for one subject, such as an address: so many at once after a quiet time, then one each time
/// that the pause has passed.
///
/// All that is stored for a subject is the instant until which its allowance is used. Each attempt moves it on by one
/// pause, and no attempt may move it further than the burst allows (the generic cell rate algorithm).
///
/// @param burst how many may fail at once
/// @param pause how long until one more may
public record AttemptAllowance(int burst, Duration pause) {

    /// @throws IllegalArgumentException unless at least one attempt is allowed
    public AttemptAllowance {
        if (burst < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("allows no attempt: " + burst + " each " + pause);
        }
    }

    /// The latest instant that the allowance may be used until before another attempt is taken.
    public Instant latestAt(Instant now) {
        return now.plus(pause.multipliedBy(burst - 1L));
    }

    /// How long until another attempt may be taken; nothing when it may be now.
    public Duration waitAt(Instant usedUntil, Instant now) {
        var latest = latestAt(now);
        return usedUntil.isAfter(latest) ? Duration.between(latest, usedUntil) : Duration.ZERO;
    }

    /// Until when the allowance is used once another attempt is taken.
    public Instant usedUntilAfter(Instant usedUntil, Instant now) {
        return (usedUntil.isAfter(now) ? usedUntil : now).plus(pause);
    }
}
