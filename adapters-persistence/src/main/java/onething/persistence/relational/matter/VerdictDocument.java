package onething.persistence.relational.matter;

import onething.domain.guide.MaterialCode;
import onething.domain.material.Verdict;

/// A verdict as it is stored.
record VerdictDocument(String requirement, String finding, String reason, String note) {

    static VerdictDocument of(Verdict verdict) {
        return new VerdictDocument(
                verdict.requirement().value(), verdict.finding().name(), verdict.reason(), verdict.note());
    }

    Verdict toVerdict() {
        return new Verdict(new MaterialCode(requirement), Verdict.Finding.valueOf(finding), reason, note);
    }
}
