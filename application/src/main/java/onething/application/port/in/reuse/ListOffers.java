package onething.application.port.in.reuse;

import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.domain.reuse.Offer;
import reactor.core.publisher.Flux;

/// Lists what the caller can take for a bundle instead of an upload: papers of this service that are in force,
/// files of the applicant's earlier bundles, and kinds of electronic licences (电子证照) of the province.
///
/// | who asks | papers | files of earlier bundles | licences |
/// |---|---|---|---|
/// | the applicant | of the applicant's bundles about the same person | about the same person | none |
/// | the person whom it is about | also those that another applicant, such as the employer, caused | the same | their
/// own |
/// | an agent | of this bundle: a mandate covers no other | none | none |
///
/// The platform of the licences is not asked for the list: it learns a person's number only after the consent.
@FunctionalInterface
public interface ListOffers {

    /// Empty while the form does not say whom the bundle is about, and when nothing is requested. Fails with a
    /// `Refused` for `BundleUnknown`.
    Flux<Offer> list(Query query);

    record Query(Actor who, BundleId bundle) {}
}
