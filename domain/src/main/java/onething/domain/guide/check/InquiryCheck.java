package onething.domain.guide.check;

import onething.domain.deadline.rule.Term;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.check.GuideCheck.Faults;

/// Checks that inquiries are answered within working days: an office cannot answer on others.
final class InquiryCheck {

    private final BundleGuide guide;
    private final Faults faults;

    InquiryCheck(BundleGuide guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
    }

    void check() {
        guide.services().inquiries().answerWithin().forEach((kind, term) -> {
            if (!(term instanceof Term.WorkingDays)) {
                faults.add("/inquiries/answer-within/" + kind.wireName(), "wrong-value", "答复期限以工作日计");
            }
        });
    }
}
