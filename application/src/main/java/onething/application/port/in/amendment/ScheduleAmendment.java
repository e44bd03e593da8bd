package onething.application.port.in.amendment;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.amendment.Amendment;
import onething.domain.guide.version.InForce;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// An administrator says from when an amendment is in force, and for which cases.
@FunctionalInterface
public interface ScheduleAmendment {

    /// A day that does not fit is stored, and the check reports it. Fails with a `Refused` for `RoleLacking`,
    /// `AmendmentUnknown`, `AmendmentClosed` or `ChangedMeanwhile`.
    Mono<Versioned<Amendment>> schedule(Command command);

    /// @param version of the amendment that was read
    record Command(Actor who, UUID amendment, long version, InForce inForce) {}
}
