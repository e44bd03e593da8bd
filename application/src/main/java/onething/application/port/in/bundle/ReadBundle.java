package onething.application.port.in.bundle;

import java.util.List;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.domain.refusal.Fault;
import reactor.core.publisher.Mono;

/// A bundle as it is stored, with what a draft still lacks or what became of a submitted one.
@FunctionalInterface
public interface ReadBundle {

    /// Fails with a `Refused` for `BundleUnknown`.
    Mono<Found> read(Query query);

    record Query(Actor who, BundleId bundle) {}

    /// @param faults  what keeps the form of a draft from being submitted, field by field; empty once it is
    /// @param matters what a submitted bundle became, by their place in the guide; empty for a draft
    record Found(Bundle bundle, long version, List<Fault> faults, List<Matter> matters) {

        public Found {
            faults = List.copyOf(faults);
            matters = List.copyOf(matters);
        }
    }
}
