package onething.application.port.out.status;

import java.time.Instant;
import onething.domain.status.Figures;
import reactor.core.publisher.Mono;

/// How much waits in the whole service. Reading it takes the database some work, so it is for a job, not for
/// requests.
@FunctionalInterface
public interface ServiceFigures {

    /// @param soon until when a day counts as soon
    Mono<Figures> read(Instant now, Instant soon);
}
