package onething.application.port.in.amendment;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.AmendmentStep;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// An administrator submits an amendment, approves it, gives it back or gives it up. An approved one is a version
/// of the guide, in force from its first day. Until then two administrators can withdraw it.
@FunctionalInterface
public interface TakeAmendmentStep {

    /// Fails with a `Refused` for `RoleLacking`, `AmendmentUnknown`, `ChangedMeanwhile`, `AmendmentClosed`; for
    /// `GuideBroken` where the amended guide has faults; for `AmendmentOutdated` where the guide has a newer
    /// version; for `OwnAmendment` where the caller would approve what they changed, or withdraw what they asked to
    /// withdraw; for `AmendmentOpen` where the guide has an open amendment beside a version to be withdrawn; for
    /// `VersionInForce` once that version holds; for `LaterVersion` where it is not the newest one.
    Mono<Versioned<Amendment>> take(Command command);

    /// @param version of the amendment that was read
    /// @param remark  why; for a step that needs no reason, it may be empty
    record Command(Actor who, UUID amendment, long version, AmendmentStep step, Text remark) {}
}
