package onething.bootstrap.start;

import java.time.Duration;
import onething.application.port.Unavailable;
import onething.application.port.out.encryption.WrappingFailed;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// A step of the start that needs another system. The starting thread waits for it.
public final class StartStep {

    private static final int RETRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private StartStep() {}

    /// Waits for the step, see [#patient].
    public static void run(Mono<Void> step) {
        patient(step).toFuture().join();
    }

    /// Waits for what the step finds, see [#patient].
    public static <T> T found(Mono<T> step) {
        return patient(step).single().toFuture().join();
    }

    /// Takes the step again while the database or the key management service does not answer, as on a busy machine.
    /// Fails like the step, and after the last try with its last failure.
    static <T> Mono<T> patient(Mono<T> step) {
        return step.retryWhen(Retry.fixedDelay(RETRIES, PAUSE)
                .filter(StartStep::mayPass)
                .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof Unavailable || failure instanceof WrappingFailed wrapping && wrapping.isPassing();
    }
}
