package onething.persistence.relational.matter.document;

import onething.domain.code.MaterialCode;
import onething.domain.code.WireNamed;
import onething.domain.material.Verdict;
import onething.domain.text.Text;

/// A verdict as it is stored.
public record VerdictDocument(String requirement, String finding, String reason, String note) {

    static VerdictDocument of(Verdict verdict) {
        return new VerdictDocument(
                verdict.requirement().value(),
                verdict.finding().storedName(),
                verdict.reason(),
                verdict.note().value());
    }

    public Verdict toVerdict() {
        return new Verdict(
                new MaterialCode(requirement),
                WireNamed.stored(Verdict.Finding.class, finding),
                reason,
                new Text(note));
    }
}
