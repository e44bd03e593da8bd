package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;

/// How often somebody failed lately to prove who they are, and how long that makes them wait.
///
/// Five failures cost nothing; each after that doubles the wait, from half a minute to half an hour.
/// Only failures
/// count, and only once the verdict is in. A day without one forgets them all, and so does success.
public record FailedAttempts(int failures, Instant last) {

    public static final FailedAttempts NONE = new FailedAttempts(0, Instant.EPOCH);

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration MEMORY = Duration.ofDays(1);

    public FailedAttempts failedAt(Instant now) {
        return new FailedAttempts(isForgottenBy(now) ? 1 : failures + 1, now);
    }

    /// When the next try may be made.
    public Instant openFrom() {
        return last.plus(wait(failures));
    }

    /// Whether none is left for today, where five a day are all there are (as for comparing faces).
    public boolean isUsedUpAt(Instant now) {
        return failures >= FREE && !isForgottenBy(now);
    }

    /// When a day has passed since the last failure.
    public Instant forgottenFrom() {
        return last.plus(MEMORY);
    }

    /// How long that is from now.
    public Duration waitAt(Instant now) {
        return now.isBefore(openFrom()) ? Duration.between(now, openFrom()) : Duration.ZERO;
    }

    /// How many more may fail before one has to wait.
    public int left() {
        return Math.max(0, FREE - failures);
    }

    public boolean isForgottenBy(Instant now) {
        return last.plus(MEMORY).isBefore(now);
    }

    private static Duration wait(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
