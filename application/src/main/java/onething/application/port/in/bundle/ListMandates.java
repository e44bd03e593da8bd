package onething.application.port.in.bundle;

import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Lists who acts or acted for the applicant in a bundle, the oldest mandate first.
@FunctionalInterface
public interface ListMandates {

    /// Fails with a `Refused` for `BundleUnknown`, for `RoleLacking` when the caller is an agent.
    Flux<Mandate> list(Actor who, BundleId bundle);
}
