package onething.application.port.in.bundle;

import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Withdraws a mandate, at once. What the agent did before remains valid.
@FunctionalInterface
public interface EndMandate {

    /// Fails with a `Refused` for `BundleUnknown`, for `RoleLacking` when the caller is an agent, for
    /// `MandateUnknown`. Withdrawing twice changes nothing.
    Mono<Void> end(Command command);

    record Command(Actor who, BundleId bundle, UUID mandate) {}
}
