package onething.persistence.guides;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.Answers;
import onething.domain.matter.ActFixtures;
import onething.domain.matter.SampleAction;
import onething.domain.matter.Story;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refused;

/// Matters of the labour-rights guide.
public final class Stories {

    private Stories() {}

    /// What a form gives in which nothing special is answered, and these facts.
    ///
    /// @param given the facts that the form gives besides; with a `-` before it, a fact that it does not give
    public static Story received(String code, String... given) {
        var matter = new MatterCode(code);
        var facts = new HashSet<>(LabourRights.matter(code).procedure().given(Set.of(matter), Answers.NONE, false));
        for (var fact : given) {
            if (fact.startsWith("-")) {
                facts.remove(new MilestoneCode(fact.substring(1)));
            } else {
                facts.add(new MilestoneCode(fact));
            }
        }
        return Story.of(LabourRights.GUIDE, matter, facts);
    }

    /// The faults of an action with complete input and one change.
    static List<String> faults(Story story, String action, UnaryOperator<SampleAction> changed) {
        var act = changed.apply(ActFixtures.complete(story.action(action), story.matter(), story.context()));
        var refused = catchThrowableOfType(Refused.class, () -> act.on(story.matter(), story.context(), story.last()));
        return refused == null
                ? List.of()
                : ((InputsInvalid) refused.refusal())
                        .faults().stream()
                                .map(fault -> fault.path() + " " + fault.rule())
                                .toList();
    }

    /// The last day of a clock on that basis.
    public static String due(Story story, String clock, LimitBasis limitBasis) {
        return String.valueOf(
                story.clock(clock).due(limitBasis, story.context().calendar()).day());
    }
}
