package onething.application.service.handling;

import java.time.Duration;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import reactor.util.retry.Retry;

/// Reads and decides again if the matter changed meanwhile. The caller did not give a version, so the
/// answer cannot be that the version changed.
///
/// When a period runs out, the service stores several events of one matter in a row, and each of them is a
/// conflict. So the pauses grow, and the last try comes about three seconds after the first.
public final class RetryOnConflict {

    private static final int TIMES = 9;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private RetryOnConflict() {}

    public static Retry ifTheMatterWentOn() {
        return Retry.backoff(TIMES, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .filter(ChangedMeanwhile::isCauseOf)
                .onRetryExhaustedThrow((_, last) -> last.failure());
    }
}
