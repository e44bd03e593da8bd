package onething.application.port.in.amendment;

import onething.application.port.Versioned;
import onething.domain.amendment.Amendment;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// An administrator begins to change a guide.
@FunctionalInterface
public interface OpenAmendment {

    /// Fails with a `Refused` for `RoleLacking`, `GuideUnknown`, `VersionUnknown`, for `AmendmentOutdated` where
    /// the version is not the newest one, for `AmendmentOpen` where the guide has an open amendment.
    Mono<Versioned<Amendment>> open(Command command);

    /// @param base the newest version of the guide, as the administrator has read it
    record Command(Actor who, String guide, int base) {}
}
