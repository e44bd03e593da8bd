package onething.domain.guide.inquiry;

import java.util.Map;
import java.util.Optional;
import onething.domain.deadline.rule.Term;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// What a guide says about inquiries.
///
/// @param answerWithin how long the other side has to answer, counted from the day of the inquiry; a kind without a
///                     period is not offered
public record InquiryGuide(Map<InquiryKind, Term> answerWithin, Source source) {

    /// A guide that offers no inquiries.
    public static final InquiryGuide NONE = new InquiryGuide(Map.of(), new Source(Provenance.LOCAL, ""));

    public InquiryGuide {
        answerWithin = Map.copyOf(answerWithin);
    }

    public Optional<Term> answerWithin(InquiryKind kind) {
        return Optional.ofNullable(answerWithin.get(kind));
    }
}
