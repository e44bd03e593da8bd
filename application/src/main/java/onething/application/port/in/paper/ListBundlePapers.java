package onething.application.port.in.paper;

import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Lists the papers of a bundle and of its matters that are for the applicant, the first issued first. The
/// submission issues the receipt, the application with everything that was sent, and the forms of the matters.
@FunctionalInterface
public interface ListBundlePapers {

    /// Fails with a `Refused` for `BundleUnknown`.
    Flux<ListedPaper> list(Query query);

    record Query(Actor who, BundleId bundle) {}
}
