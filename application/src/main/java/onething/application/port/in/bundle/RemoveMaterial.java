package onething.application.port.in.bundle;

import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Removes a file from a draft.
@FunctionalInterface
public interface RemoveMaterial {

    /// Fails with a `Refused` for `BundleUnknown`, `MaterialUnknown`, `ChangedMeanwhile` or
    /// `BundleSubmitted`.
    Mono<Versioned<Bundle.Draft>> remove(Command command);

    /// @param version the version that the caller has seen
    record Command(Actor who, BundleId bundle, long version, MaterialId material) {}
}
