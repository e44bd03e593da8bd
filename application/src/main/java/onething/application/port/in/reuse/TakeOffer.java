package onething.application.port.in.reuse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.bundle.BundleId;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.party.Actor;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// Takes what is offered as a material of the bundle. From then on it is a material like an uploaded one.
@FunctionalInterface
public interface TakeOffer {

    /// Gives the material and the new version of the bundle; for an offer that was taken before, the existing
    /// material. The consent is recorded before anything is taken.
    ///
    /// Fails with a `Refused` for `ConsentMissing`, for `OfferUnknown` unless [ListOffers] lists it, for
    /// `StepUpRequired` if it is a paper with numbers that are masked elsewhere and the proof is too old, and like
    /// [onething.application.port.in.bundle.HandInMaterial].
    ///
    /// A kind of licence is looked for at the province's platform, after a fresh proof too. Fails with a `Refused`
    /// for `LicenceMissing`, `LicenceNotInForce` and `LicenceToChoose`, and with `Unavailable` while the platform
    /// gives no answer that can be used.
    Mono<Versioned<Material>> take(Command command);

    /// @param provenAt when the caller last proved who they are
    /// @param number   which of several licences is meant
    /// @param consents whether the caller consents that it is taken for this bundle
    record Command(
            Actor who,
            Instant provenAt,
            BundleId bundle,
            MaterialSource.Kind kind,
            UUID reference,
            Optional<Line> number,
            boolean consents) {}
}
