package onething.application.port.in.desk;

import java.util.List;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.ActionInput;
import onething.domain.party.Actor;
import onething.domain.trail.Event;
import reactor.core.publisher.Mono;

/// Takes one of the guide's actions on a matter. A decision also changes the other matters of the bundle in
/// the same transaction: a matter that waited for it is released, or closed with the reason.
@FunctionalInterface
public interface ActOnMatter {

    /// Fails with a `Refused` for `RoleLacking`, `MatterUnknown`, `ChangedMeanwhile`, for `ActionNotLawful`
    /// in this standing or for this role (with the actions that are lawful), and for `InputsInvalid` with
    /// every invalid input.
    Mono<Acted> act(Command command);

    /// @param version the version that the officer has seen
    /// @param input   the officer's inputs of the action
    record Command(Actor who, MatterId matter, long version, ActionInput input) {}

    /// @param alongWith the other matters of the bundle that changed too
    record Acted(Matter matter, long version, Event event, List<Matter> alongWith) {

        public Acted {
            alongWith = List.copyOf(alongWith);
        }
    }
}
