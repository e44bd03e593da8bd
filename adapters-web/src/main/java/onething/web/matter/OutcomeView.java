package onething.web.matter;

import java.util.Optional;
import onething.domain.guide.MatterGuide;
import onething.domain.matter.Matter;

/// How a matter was decided, in the words of its guide.
public record OutcomeView(String code, String title) {

    /// Empty until it is decided, and where it ended without a decision.
    public static Optional<OutcomeView> of(Matter matter, MatterGuide guide) {
        return matter.standing()
                .decision()
                .flatMap(guide.procedure()::outcome)
                .map(outcome -> new OutcomeView(outcome.code().value(), outcome.title()));
    }
}
