package onething.application.port.in.bundle;

import java.util.List;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.Checklist;
import onething.domain.material.Material;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// What a bundle needs to be handed in, why, and what is still to come.
@FunctionalInterface
public interface ReadChecklist {

    /// Follows the matters ticked and the answers so far, and may still change with them. Fails with a
    /// `Refused` for `BundleUnknown`.
    Mono<Found> read(Query query);

    record Query(Actor who, BundleId bundle) {}

    /// @param version  the bundle's
    /// @param handedIn the files that the bundle has
    /// @param missing  the fewest materials that would complete them
    record Found(long version, Checklist checklist, List<Material> handedIn, List<MaterialCode> missing) {

        public Found {
            handedIn = List.copyOf(handedIn);
            missing = List.copyOf(missing);
        }
    }
}
