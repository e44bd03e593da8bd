package onething.web.matter;

import java.util.Optional;
import onething.domain.guide.MatterGuide;
import onething.domain.matter.Matter;

/// The decision of a matter, in the words of its guide.
public record OutcomeView(String code, String title) {

    /// Empty until the matter is decided, and for a matter that ended without a decision.
    public static Optional<OutcomeView> of(Matter matter, MatterGuide guide) {
        return matter.standing()
                .decision()
                .flatMap(guide.procedure()::outcome)
                .map(outcome -> new OutcomeView(outcome.code().value(), outcome.title()));
    }
}
