package onething.bootstrap.start;

import java.time.Duration;
import onething.application.port.Unavailable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// A step of the start that needs the database. The starting thread waits for it.
public final class StartStep {

    private static final int RETRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private StartStep() {}

    /// Waits for the step, see [#patient].
    public static void run(Mono<Void> step) {
        patient(step).toFuture().join();
    }

    /// Takes the step again while the database does not answer, as on a busy machine. Fails like the step, and
    /// after the last try with [Unavailable].
    static Mono<Void> patient(Mono<Void> step) {
        return step.retryWhen(Retry.fixedDelay(RETRIES, PAUSE)
                .filter(Unavailable.class::isInstance)
                .onRetryExhaustedThrow((_, last) -> last.failure()));
    }
}
