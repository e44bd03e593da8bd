package onething.application.port.in.me;

import java.time.Instant;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Marks the caller's messages as read up to an instant, such as that of the latest one shown.
@FunctionalInterface
public interface MarkMessagesRead {

    /// Read messages stay read. An instant in the future counts as now. Fails with a `Refused` for
    /// `RoleLacking`.
    Mono<Void> mark(Command command);

    record Command(Actor who, Instant until) {}
}
