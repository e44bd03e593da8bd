package onething.domain.procedure;

import java.util.Set;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.form.Answers;
import onething.domain.form.Condition;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// A fact that one action establishes and another requires, such as 已听取陈述、申辩.
///
/// @param title the missing fact in words for the person who acts
/// @param inPerson the answers with which the form gives the fact at receipt if the applicant sends it in person:
///              signed in by face, and no agent; `null` if that is not enough
/// @param given the answers with which the form itself gives the fact at receipt, for example for a
///              complaint; `null` if only an action gives it
public record Milestone(
        MilestoneCode code,
        String title,
        @Nullable Condition given,
        @Nullable Condition inPerson,
        Source source) {

    /// Whether the form can give it at receipt.
    public boolean isGiven() {
        return given != null || inPerson != null;
    }

    boolean isGivenBy(Set<MatterCode> chosen, Answers answers, boolean sentInPerson) {
        return given != null && given.holds(chosen, answers)
                || sentInPerson && inPerson != null && inPerson.holds(chosen, answers);
    }
}
