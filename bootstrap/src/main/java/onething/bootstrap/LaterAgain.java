package onething.bootstrap;

import java.time.Duration;
import onething.application.port.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// For work that the service does by itself: while something is away, it is tried again for some
/// minutes, as right
/// after the start. What failed all the same is one line of the log, and is done the next time.
public final class LaterAgain {

    private static final Logger LOG = LoggerFactory.getLogger(LaterAgain.class);

    private static final Retry AGAIN = Retry.backoff(8, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofMinutes(1))
            .filter(Unavailable.class::isInstance)
            .onRetryExhaustedThrow((_, last) -> last.failure());

    private LaterAgain() {}

    /// What a failure says may hold a row, and so somebody's words: only what is away is told by its
    /// own words.
    public static <T> Mono<T> orSay(String what, Mono<T> work) {
        return work.retryWhen(AGAIN).onErrorResume(failure -> {
            LOG.warn(
                    "{}: {}",
                    what,
                    failure instanceof Unavailable away
                            ? away.getMessage()
                            : failure.getClass().getName());
            return Mono.empty();
        });
    }
}
