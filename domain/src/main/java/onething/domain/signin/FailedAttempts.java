package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;

/// The recent failed attempts of a person to authenticate, and the resulting wait.
///
/// Four failures cause no wait. The fifth causes a wait of half a minute, and each further failure doubles
/// the wait, up to half an hour. Only failures count, and only once their result is known. A success, or a
/// day without a failure, clears them.
public record FailedAttempts(int failures, Instant last) {

    public static final FailedAttempts NONE = new FailedAttempts(0, Instant.EPOCH);

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration MEMORY = Duration.ofDays(1);

    public FailedAttempts failedAt(Instant now) {
        return new FailedAttempts(isForgottenBy(now) ? 1 : failures + 1, now);
    }

    /// When the next attempt is allowed.
    public Instant openFrom() {
        return last.plus(wait(failures));
    }

    /// Whether all attempts of today are used, where five failures a day are the limit (as for face
    /// comparison).
    public boolean isUsedUpAt(Instant now) {
        return failures >= FREE_ATTEMPTS && !isForgottenBy(now);
    }

    /// When a day has passed since the last failure.
    public Instant forgottenFrom() {
        return last.plus(MEMORY);
    }

    /// How long until the next attempt is allowed; zero if it is allowed now.
    public Duration waitAt(Instant now) {
        return now.isBefore(openFrom()) ? Duration.between(now, openFrom()) : Duration.ZERO;
    }

    /// How many more attempts may fail before the person has to wait.
    public int left() {
        return Math.max(0, FREE_ATTEMPTS - failures);
    }

    public boolean isForgottenBy(Instant now) {
        return last.plus(MEMORY).isBefore(now);
    }

    private static Duration wait(int failures) {
        if (failures < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_ATTEMPTS, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
