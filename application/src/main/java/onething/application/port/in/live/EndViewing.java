package onething.application.port.in.live;

import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Says that an officer has closed the page of a matter.
@FunctionalInterface
public interface EndViewing {

    /// Does nothing if the officer had no page of it open. Fails with a `Refused` for `RoleLacking`.
    Mono<Void> end(Command command);

    record Command(Actor who, MatterId matter) {}
}
