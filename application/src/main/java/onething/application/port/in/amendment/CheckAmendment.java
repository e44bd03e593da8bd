package onething.application.port.in.amendment;

import java.util.UUID;
import onething.domain.guide.GuideReport;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Checks the guide that an amendment makes, beside the published versions.
@FunctionalInterface
public interface CheckAmendment {

    /// Fails with a `Refused` for `RoleLacking` or `AmendmentUnknown`.
    Mono<GuideReport> check(Actor who, UUID amendment);
}
