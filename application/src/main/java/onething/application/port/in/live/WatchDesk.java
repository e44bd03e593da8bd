package onething.application.port.in.live;

import java.util.Optional;
import onething.application.port.LiveUpdate;
import onething.application.port.StreamPosition;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Follows the matters at the caller's desk. Fails with a `Refused` for `RoleLacking`.
///
/// The stream has no end of its own.
@FunctionalInterface
public interface WatchDesk {

    Flux<LiveUpdate> watch(Query query);

    /// @param after the position of the last update that the caller got; empty to begin now
    record Query(Actor who, Optional<StreamPosition> after) {}
}
