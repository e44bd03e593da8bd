package onething.application.port.in.desk;

import java.util.List;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.ActionInput;
import onething.domain.party.Actor;
import onething.domain.trail.Event;
import reactor.core.publisher.Mono;

/// Takes one of the guide's actions on a matter. What a decision means for the other matters of the bundle
/// happens along with it: one that awaited it is released, or closed with the reason.
@FunctionalInterface
public interface ActOnMatter {

    /// Fails with a `Refused` for `RoleLacking`, `MatterUnknown`, `ChangedMeanwhile`, for
    /// `ActionNotLawful` in
    /// this standing or for this role, with what is lawful instead, and for `InputsInvalid` with every
    /// input at
    /// fault.
    Mono<Acted> act(Command command);

    /// @param version the version that the officer has seen
    /// @param input   what the officer says with the action
    record Command(Actor who, MatterId matter, long version, ActionInput input) {}

    /// @param alongWith the other matters of the bundle that changed with it
    record Acted(Matter matter, long version, Event event, List<Matter> alongWith) {

        public Acted {
            alongWith = List.copyOf(alongWith);
        }
    }
}
