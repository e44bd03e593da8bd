package onething.domain.reuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.Bundle;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.text.FileName;
import onething.domain.text.Line;

/// What the service offers to a bundle instead of an upload.
///
/// @param reference the id of the paper or of the earlier material
/// @param title     what it is there
/// @param number    by which people find it there
/// @param issued    the day on which it was issued or handed in
/// @param meets     the requested materials that it is
public record Offer(
        MaterialSource.Kind kind,
        UUID reference,
        String title,
        Line number,
        FileName fileName,
        LocalDate issued,
        Set<MaterialCode> meets) {

    public Offer {
        meets = Set.copyOf(meets);
    }

    public boolean is(MaterialSource.Kind otherKind, UUID otherReference) {
        return kind == otherKind && reference.equals(otherReference);
    }

    /// The source of the material that this becomes.
    public MaterialSource takenBy(PersonId person, Instant now) {
        return new MaterialSource(kind, reference, title, number, issued, person, now);
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
