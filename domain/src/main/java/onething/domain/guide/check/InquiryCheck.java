package onething.domain.guide.check;

import onething.domain.deadline.rule.Term;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.check.GuideCheck.Faults;

/// Checks that inquiries and low ratings are answered within working days: an office cannot answer on others.
final class InquiryCheck {

    private final BundleGuide guide;
    private final Faults faults;

    InquiryCheck(BundleGuide guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
    }

    void check() {
        var inquiries = guide.services().inquiries();
        inquiries.answerWithin().forEach((kind, term) -> check("/inquiries/answer-within/" + kind.wireName(), term));
        inquiries.reviewWithin().ifPresent(within -> {
            check("/inquiries/review-within/verify", within.verify());
            check("/inquiries/review-within/simple", within.simple());
            check("/inquiries/review-within/complicated", within.complicated());
        });
    }

    private void check(String path, Term term) {
        if (!(term instanceof Term.WorkingDays)) {
            faults.add(path, "wrong-value", "答复期限以工作日计");
        }
    }
}
