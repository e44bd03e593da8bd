package onething.application.port.in.live;

import java.util.List;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Says that an officer has the page of a matter open, and asks which colleagues have it open too. Nothing of it is
/// recorded.
@FunctionalInterface
public interface AnnounceViewing {

    /// Gives the colleagues, in an order that stays the same. Fails with a `Refused` for
    /// `RoleLacking` or `MatterUnknown`.
    Mono<List<PersonId>> announce(Command command);

    record Command(Actor who, MatterId matter) {}
}
