package onething.application.port.out.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.retention.RetentionHold;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Files that administrators keep beyond their period. A hold that ended stays, with who released it.
public interface RetentionHolds {

    Mono<Void> add(RetentionHold hold);

    /// Those in force on a day, the latest first.
    Flux<RetentionHold> inForce(LocalDate today);

    /// False if there is none, or it was released.
    Mono<Boolean> release(UUID hold, PersonId by, Instant at);
}
