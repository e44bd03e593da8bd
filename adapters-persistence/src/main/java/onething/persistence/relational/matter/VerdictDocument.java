package onething.persistence.relational.matter;

import onething.domain.code.WireNamed;
import onething.domain.guide.MaterialCode;
import onething.domain.material.Verdict;

/// A verdict as it is stored.
record VerdictDocument(String requirement, String finding, String reason, String note) {

    static VerdictDocument of(Verdict verdict) {
        return new VerdictDocument(
                verdict.requirement().value(), verdict.finding().storedName(), verdict.reason(), verdict.note());
    }

    Verdict toVerdict() {
        return new Verdict(
                new MaterialCode(requirement), WireNamed.stored(Verdict.Finding.class, finding), reason, note);
    }
}
