package onething.application.port.in.bundle;

import java.util.List;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.Checklist;
import onething.domain.material.Material;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads which materials a bundle needs, why, and which are still missing.
@FunctionalInterface
public interface ReadChecklist {

    /// The checklist depends on the ticked matters and the answers so far, and may change with them. Fails
    /// with a `Refused` for `BundleUnknown`.
    Mono<Found> read(Query query);

    record Query(Actor who, BundleId bundle) {}

    /// @param version   the bundle's
    /// @param handedIn  the files that the bundle has
    /// @param missing   the smallest set of materials that would complete the checklist
    /// @param mayFollow those of them that may follow after the acceptance (容缺)
    record Found(
            long version,
            Checklist checklist,
            List<Material> handedIn,
            List<MaterialCode> missing,
            List<MaterialCode> mayFollow) {

        public Found {
            handedIn = List.copyOf(handedIn);
            missing = List.copyOf(missing);
            mayFollow = List.copyOf(mayFollow);
        }
    }
}
