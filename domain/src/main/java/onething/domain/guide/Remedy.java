package onething.domain.guide;

import java.util.Optional;
import java.util.Set;
import onething.domain.code.ClockCode;
import onething.domain.code.OutcomeCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// 救济途径: what somebody may do who does not agree with a decision.
///
/// @param title what is done, such as 申请行政复议
/// @param text  the remedy in a sentence
/// @param by    who has it
/// @param term  how long it can be used, from the receipt of the decision; `null` if no period is set
/// @param after the outcomes after which it can be used; empty for every decision
/// @param withoutDecision whether it can be used only where the matter ends without a decision: it is refused or
///              terminated
public record Remedy(
        String code,
        String title,
        String text,
        Set<ResponsibleParty> by,
        @Nullable Term term,
        Set<OutcomeCode> after,
        boolean withoutDecision,
        Source source) {

    public Remedy {
        by = Set.copyOf(by);
        after = Set.copyOf(after);
    }

    /// The clock of the period, for those who have the remedy; empty if no period is set.
    public Optional<ClockRule> clock(ResponsibleParty party) {
        return Optional.ofNullable(term)
                .map(lawful -> new ClockRule(new ClockCode(code), title, party, null, lawful, "", source.basis()));
    }

    public boolean follows(OutcomeCode outcome) {
        return !withoutDecision && (after.isEmpty() || after.contains(outcome));
    }

    /// Whether it can be used where the matter ends without a decision. What is for certain outcomes cannot.
    public boolean followsNoDecision() {
        return withoutDecision || after.isEmpty();
    }

    public boolean isOf(ResponsibleParty party) {
        return by.contains(party);
    }
}
