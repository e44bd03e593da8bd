package onething.persistence.relational;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.OutcomeCode;
import onething.domain.code.WireNamed;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;

/// Where a material came from, as it is stored.
public record MaterialSourceDocument(
        String kind,
        UUID reference,
        String title,
        String number,
        @Nullable String issuer,
        LocalDate issued,
        @Nullable String outcome,
        UUID consentedBy,
        Instant consented) {

    public static MaterialSourceDocument of(MaterialSource source) {
        return new MaterialSourceDocument(
                source.kind().storedName(),
                source.reference(),
                source.title(),
                source.number().value(),
                source.issuer().map(Line::value).orElse(null),
                source.issued(),
                source.outcome().map(OutcomeCode::value).orElse(null),
                source.consentedBy().value(),
                source.consented());
    }

    public MaterialSource toSource() {
        return new MaterialSource(
                WireNamed.stored(MaterialSource.Kind.class, kind),
                reference,
                title,
                new Line(number),
                Optional.ofNullable(issuer).map(Line::new),
                issued,
                Optional.ofNullable(outcome).map(OutcomeCode::new),
                new PersonId(consentedBy),
                consented);
    }
}
