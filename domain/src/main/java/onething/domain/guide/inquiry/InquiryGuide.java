package onething.domain.guide.inquiry;

import java.util.Map;
import java.util.Optional;
import onething.domain.deadline.rule.Term;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// What a guide says about inquiries and low ratings.
///
/// @param answerWithin how long the other side has to answer, counted from the day of the inquiry; a kind without a
///                     period is not offered
/// @param reviewWithin how long the office has for a low rating; empty if none is looked into
public record InquiryGuide(Map<InquiryKind, Term> answerWithin, Optional<ReviewPeriods> reviewWithin, Source source) {

    /// A guide that offers no inquiries.
    public static final InquiryGuide NONE =
            new InquiryGuide(Map.of(), Optional.empty(), new Source(Provenance.LOCAL, ""));

    public InquiryGuide {
        answerWithin = Map.copyOf(answerWithin);
    }

    public Optional<Term> answerWithin(InquiryKind kind) {
        return Optional.ofNullable(answerWithin.get(kind));
    }
}
