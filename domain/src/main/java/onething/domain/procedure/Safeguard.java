package onething.domain.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.ActionCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.party.Role;
import onething.domain.source.Source;

/// What the law wants to have happened before something else does, said apart from the actions that see to
/// it. The check of the guide proves it of every way that a matter may take
/// ([onething.domain.guide.check.ProcedureCheck]).
///
/// @param before      what must not come first
/// @param requires    the actions of which one must have been taken by then
/// @param by          who alone may take those actions; empty where any may whom the procedure lets
/// @param unlessGiven facts of the form with any of which the safeguard does not hold
public record Safeguard(
        String code,
        String title,
        List<Point> before,
        Set<ActionCode> requires,
        Set<Role> by,
        Set<MilestoneCode> unlessGiven,
        Source source) {

    public Safeguard {
        before = List.copyOf(before);
        requires = Set.copyOf(requires);
        by = Set.copyOf(by);
        unlessGiven = Set.copyOf(unlessGiven);
    }

    /// An action, or one of its outcomes.
    ///
    /// @param outcome empty for whatever the outcome
    public record Point(ActionCode action, Optional<OutcomeCode> outcome) {

        /// @param text `conclude` or `conclude/penalty`
        public static Point of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Point(new ActionCode(text), Optional.empty())
                    : new Point(
                            new ActionCode(text.substring(0, slash)),
                            Optional.of(new OutcomeCode(text.substring(slash + 1))));
        }

        public boolean isAt(ActionGuide taken, Optional<OutcomeCode> decided) {
            return taken.code().equals(action) && (outcome.isEmpty() || outcome.equals(decided));
        }

        @Override
        public String toString() {
            return action + outcome.map(code -> "/" + code).orElse("");
        }
    }
}
