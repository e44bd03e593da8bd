package onething.application.service.correction;

import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refused;
import reactor.util.retry.Retry;

/// Reads and decides again where the matter went on meanwhile: nobody was told its version, so nobody
/// can be told that
/// it is another.
final class RetryOnConflict {

    private static final int TIMES = 3;

    private RetryOnConflict() {}

    static Retry ifTheMatterWentOn() {
        return Retry.max(TIMES).filter(RetryOnConflict::wentOn).onRetryExhaustedThrow((_, last) -> last.failure());
    }

    private static boolean wentOn(Throwable error) {
        return error instanceof Refused refused && refused.refusal() instanceof ChangedMeanwhile;
    }
}
