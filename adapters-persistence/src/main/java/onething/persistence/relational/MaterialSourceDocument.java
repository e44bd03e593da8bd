package onething.persistence.relational;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onething.domain.code.WireNamed;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.text.Line;

/// Where a material came from, as it is stored.
public record MaterialSourceDocument(
        String kind,
        UUID reference,
        String title,
        String number,
        LocalDate issued,
        UUID consentedBy,
        Instant consented) {

    public static MaterialSourceDocument of(MaterialSource source) {
        return new MaterialSourceDocument(
                source.kind().storedName(),
                source.reference(),
                source.title(),
                source.number().value(),
                source.issued(),
                source.consentedBy().value(),
                source.consented());
    }

    public MaterialSource toSource() {
        return new MaterialSource(
                WireNamed.stored(MaterialSource.Kind.class, kind),
                reference,
                title,
                new Line(number),
                issued,
                new PersonId(consentedBy),
                consented);
    }
}
