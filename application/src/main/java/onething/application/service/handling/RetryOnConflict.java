package onething.application.service.handling;

import onething.domain.refusal.Refusal.ChangedMeanwhile;
import reactor.util.retry.Retry;

/// Reads and decides again if the matter changed meanwhile. The caller did not give a version, so the
/// answer cannot be that the version changed.
public final class RetryOnConflict {

    private static final int TIMES = 3;

    private RetryOnConflict() {}

    public static Retry ifTheMatterWentOn() {
        return Retry.max(TIMES).filter(ChangedMeanwhile::isCauseOf).onRetryExhaustedThrow((_, last) -> last.failure());
    }
}
