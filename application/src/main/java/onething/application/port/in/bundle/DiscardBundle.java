package onething.application.port.in.bundle;

import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Deletes a draft.
@FunctionalInterface
public interface DiscardBundle {

    /// Fails with a `Refused` for `BundleUnknown`, `ChangedMeanwhile` or `BundleSubmitted`.
    Mono<Void> discard(Command command);

    /// @param version the version that the caller has seen
    record Command(Actor who, BundleId bundle, long version) {}
}
