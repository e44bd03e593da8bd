package onething.bootstrap.jobs;

import java.time.Duration;
import onething.application.port.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// How the service's own jobs fail: a final failure is one line of the log, and the next run does the work.
public final class LaterAgain {

    private static final Logger LOG = LoggerFactory.getLogger(LaterAgain.class);

    private static final Retry AGAIN = Retry.backoff(8, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofMinutes(1))
            .filter(Unavailable.class::isInstance)
            .onRetryExhaustedThrow((_, last) -> last.failure());

    private LaterAgain() {}

    /// For a job that runs seldom. While a system is unavailable, for example right after the start, the work is
    /// retried for some minutes.
    public static <T> Mono<T> orSay(String what, Mono<T> work) {
        return said(what, work.retryWhen(AGAIN));
    }

    /// For a job that runs again within seconds.
    public static <T> Mono<T> nextRunOrSay(String what, Mono<T> work) {
        return said(what, work);
    }

    /// The message of a failure may contain a row with personal data. So only an unavailable system is
    /// logged with its message.
    private static <T> Mono<T> said(String what, Mono<T> work) {
        return work.onErrorResume(failure -> {
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
