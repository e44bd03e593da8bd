package onething.domain.matter;

import java.util.Optional;
import onething.domain.code.OutcomeCode;
import onething.domain.guide.Prerequisite;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.party.Role;
import onething.domain.procedure.ActionKind;
import onething.domain.text.Text;
import onething.domain.trail.Event;

/// Decides what happens to a waiting matter after a change of the matter that it waits for.
///
/// @param last the last event of the waiting matter's trail
record PrerequisiteResolution(Matter waiting, Prerequisite prerequisite, ActionContext context, Event last) {

    /// Empty while the other matter is open, or may still establish the required fact.
    Optional<MatterChange> after(Matter awaited) {
        if (prerequisite.releasedBy().stream().anyMatch(awaited.milestoneCodes()::contains)) {
            return Optional.of(bySystem(ActionKind.RELEASE, Text.NONE));
        }
        return after(awaited.standing());
    }

    private Optional<MatterChange> after(Standing awaited) {
        return switch (awaited) {
            case Standing.Decided decided -> ended(Optional.of(decided.outcome()));
            case Standing.Closed closed -> ended(closed.outcome());
            case Standing.Rejected _, Standing.Withdrawn _, Standing.Terminated _ -> ended(Optional.empty());
            case Standing.AwaitingPrerequisite _,
                    Standing.Submitted _,
                    Standing.Returned _,
                    Standing.UnderWay _,
                    Standing.Suspended _ -> Optional.empty();
        };
    }

    private Optional<MatterChange> ended(Optional<OutcomeCode> outcome) {
        if (outcome.filter(prerequisite.openAfter()::contains).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                outcome.filter(prerequisite.releasing()::contains).isPresent()
                        ? bySystem(ActionKind.RELEASE, Text.NONE)
                        : bySystem(ActionKind.CLOSE_UNMET, new Text(prerequisite.otherwise())));
    }

    private MatterChange bySystem(ActionKind kind, Text reason) {
        var action = context.stage(waiting).actions().stream()
                .filter(each -> each.kind() == kind && each.by().contains(Role.SYSTEM))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(waiting.file().number() + " awaits nothing"));
        return waiting.act(ActionInput.of(action.code(), reason), ActingParty.SERVICE, context, last);
    }
}
