package onething.application.port.in.bundle;

import java.util.SequencedSet;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Puts files of a draft in another order, such as the pages of one material. Officers and copies have that order.
@FunctionalInterface
public interface ArrangeMaterials {

    /// Fails with a `Refused` for `BundleUnknown`, `MaterialUnknown`, `ChangedMeanwhile` or `BundleSubmitted`.
    /// Nothing changes where the files are in that order already.
    Mono<Versioned<Bundle.Draft>> arrange(Command command);

    /// @param version the version that the caller has seen
    /// @param order   the files to arrange among the places that they have; all others stay where they are
    record Command(Actor who, BundleId bundle, long version, SequencedSet<MaterialId> order) {}
}
