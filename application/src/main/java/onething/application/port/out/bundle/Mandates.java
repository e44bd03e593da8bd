package onething.application.port.out.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.party.IdCardNumber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Who may act for whom, bundle by bundle. Ended mandates are kept.
public interface Mandates {

    /// Stores a mandate. If the same person has one for the bundle that was not withdrawn, it takes the new
    /// terms and keeps its id.
    Mono<Mandate> grant(Mandate mandate);

    /// Gives all mandates of a bundle, the oldest first.
    Flux<Mandate> of(BundleId bundle);

    /// Withdraws a mandate; empty when the bundle has none with that id. Withdrawing twice changes nothing.
    Mono<UUID> end(BundleId bundle, UUID mandate, Instant now);

    /// Whether the person may act in the bundle on that day.
    Mono<Boolean> holds(BundleId bundle, IdCardNumber agent, LocalDate day);

    /// The ids of the bundles that the person may act in on that day, at most 100, the latest granted
    /// first.
    Flux<BundleId> heldBy(IdCardNumber agent, LocalDate day);
}
