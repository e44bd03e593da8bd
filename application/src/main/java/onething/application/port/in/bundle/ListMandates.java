package onething.application.port.in.bundle;

import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Who acts, or acted, for the applicant in a bundle, the first named first.
@FunctionalInterface
public interface ListMandates {

    /// Fails with a `Refused` for `BundleUnknown`, for `RoleLacking` when the caller is an agent themselves.
    Flux<Mandate> list(Actor who, BundleId bundle);
}
