package onething.application.port.in.erasure;

import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// The head of the office proposes to erase the words of an event's note. Nothing changes until an administrator
/// approves it. The matter may have ended.
@FunctionalInterface
public interface ProposeErasure {

    /// Fails with a `Refused` for `RoleLacking`, `MatterUnknown`, `NotAssigned`, `InputsInvalid` or
    /// `NoteNotErasable`.
    Mono<NoteErasure> propose(Command command);

    /// @param sequence the place of the event in the trail, from 1
    /// @param ground   the article that asks for it
    /// @param reason   why, without the words that are erased
    record Command(Actor who, MatterId matter, long sequence, Line ground, Line reason) {}
}
