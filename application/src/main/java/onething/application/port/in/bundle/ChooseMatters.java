package onething.application.port.in.bundle;

import java.util.List;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Ticks and unticks matters of a draft. Answers and materials of an unticked matter are kept, in case it
/// is ticked again.
@FunctionalInterface
public interface ChooseMatters {

    /// Fails with a `Refused` for `NoMatterChosen`, `MatterNotOffered`, `MattersExclude`, `BundleUnknown`,
    /// `ChangedMeanwhile` or `BundleSubmitted`.
    Mono<Versioned<Bundle.Draft>> choose(Command command);

    /// @param version the version that the change was made against
    /// @param matters the codes of all matters that are ticked from now on, as sent
    record Command(Actor who, BundleId bundle, long version, List<String> matters) {}
}
