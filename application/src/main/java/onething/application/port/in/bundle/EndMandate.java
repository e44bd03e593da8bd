package onething.application.port.in.bundle;

import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Takes a mandate back, at once. What the agent did before stands.
@FunctionalInterface
public interface EndMandate {

    /// Fails with a `Refused` for `BundleUnknown`, for `RoleLacking` when the caller is an agent themselves, for
    /// `MandateUnknown`. Taking back twice changes nothing.
    Mono<Void> end(Command command);

    record Command(Actor who, BundleId bundle, UUID mandate) {}
}
