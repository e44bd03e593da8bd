package onething.application.port.in.me;

import java.time.Instant;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// The caller has read their messages up to a moment, such as that of the latest one shown.
@FunctionalInterface
public interface MarkMessagesRead {

    /// What was read stays read. A moment that is still to come counts as now: nobody has read what has not happened.
    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Void> mark(Command command);

    record Command(Actor who, Instant until) {}
}
