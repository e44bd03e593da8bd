package onething.domain.reuse;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.Bundle;
import onething.domain.code.MaterialCode;
import onething.domain.code.OutcomeCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.text.FileName;

/// What the service offers to a bundle instead of an upload.
///
/// @param meets   the requested materials that it is
/// @param outcome what was decided, if it is a decision of this service
public record Offer(Reusable what, FileName fileName, Set<MaterialCode> meets, Optional<OutcomeCode> outcome) {

    public Offer {
        meets = Set.copyOf(meets);
    }

    /// What is no decision.
    public Offer(Reusable what, FileName fileName, Set<MaterialCode> meets) {
        this(what, fileName, meets, Optional.empty());
    }

    /// The source of the material that this becomes with that consent.
    public MaterialSource takenWith(ReuseConsent consent) {
        return consent.what().takenBy(consent.consentedBy(), consent.at()).deciding(outcome);
    }

    /// The same for the licence that was found.
    public Offer of(Licence found) {
        return new Offer(found.named(what.title()), fileName, meets);
    }

    /// The material of a bundle that was taken from there before.
    public static Optional<Material> takenBefore(Bundle bundle, MaterialSource.Kind kind, UUID reference) {
        return bundle.materials().stream()
                .filter(material -> material.source()
                        .filter(source ->
                                source.kind() == kind && source.reference().equals(reference))
                        .isPresent())
                .findFirst();
    }
}
