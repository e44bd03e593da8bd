package onething.domain.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.ActionCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.party.Role;
import onething.domain.source.Source;

/// An order that the law requires: certain actions must have been taken before another. It is stated
/// apart from the actions that implement it, and the check of the guide proves it for every path of a
/// matter ([onething.domain.guide.check.ProcedureCheck]).
///
/// @param before      the actions that must not come first
/// @param requires    the actions of which one must have been taken by then
/// @param by          the roles that must have taken it; empty for every role that the procedure allows
/// @param byAnother   whether another person must have taken it than the one who takes the action
/// @param unlessGiven facts of the form, each of which lifts the requirement
public record Safeguard(
        String code,
        String title,
        List<Point> before,
        Set<ActionCode> requires,
        Set<Role> by,
        boolean byAnother,
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
    /// @param outcome empty for every outcome
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
