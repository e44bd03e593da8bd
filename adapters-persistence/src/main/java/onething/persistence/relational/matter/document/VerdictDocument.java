package onething.persistence.relational.matter.document;

import java.util.Optional;
import java.util.UUID;
import onething.domain.code.MaterialCode;
import onething.domain.code.WireNamed;
import onething.domain.material.MarkedPlace;
import onething.domain.material.MaterialId;
import onething.domain.material.Verdict;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;

/// A verdict as it is stored.
public record VerdictDocument(
        String requirement,
        String finding,
        String reason,
        String note,
        @Nullable MarkedPlaceDocument marked) {

    static VerdictDocument of(Verdict verdict) {
        return new VerdictDocument(
                verdict.requirement().value(),
                verdict.finding().storedName(),
                verdict.reason(),
                verdict.note().value(),
                verdict.marked().map(MarkedPlaceDocument::of).orElse(null));
    }

    public Verdict toVerdict() {
        return new Verdict(
                new MaterialCode(requirement),
                WireNamed.stored(Verdict.Finding.class, finding),
                reason,
                new Text(note),
                Optional.ofNullable(marked).map(MarkedPlaceDocument::toPlace));
    }

    /// A marked place as it is stored.
    public record MarkedPlaceDocument(UUID material, int page, double left, double top, double width, double height) {

        static MarkedPlaceDocument of(MarkedPlace place) {
            return new MarkedPlaceDocument(
                    place.material().value(), place.page(), place.left(), place.top(), place.width(), place.height());
        }

        MarkedPlace toPlace() {
            return new MarkedPlace(new MaterialId(material), page, left, top, width, height);
        }
    }
}
