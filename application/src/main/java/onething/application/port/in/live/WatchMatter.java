package onething.application.port.in.live;

import java.util.Optional;
import onething.application.port.LiveUpdate;
import onething.application.port.StreamPosition;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Follows one matter that the caller may read. The stream ends when the caller may no longer read it. Fails with
/// a `Refused` for `MatterUnknown`.
///
/// The stream has no end of its own.
@FunctionalInterface
public interface WatchMatter {

    Flux<LiveUpdate> watch(Query query);

    /// @param after the position of the last update that the caller got; empty to begin now
    record Query(Actor who, MatterId matter, Optional<StreamPosition> after) {}
}
