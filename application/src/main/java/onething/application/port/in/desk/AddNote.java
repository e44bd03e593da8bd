package onething.application.port.in.desk;

import onething.domain.matter.MatterId;
import onething.domain.note.InternalNote;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// Notes something about a matter for colleagues (内部备注), in any standing of the matter.
@FunctionalInterface
public interface AddNote {

    /// Fails with a `Refused` for `RoleLacking`, for `MatterUnknown`, for `NotAssigned` if the matter is a report
    /// that is not assigned to the caller, for `InputsInvalid` without words, for `KeyReused`.
    Mono<InternalNote> add(Command command);

    /// @param key the same key with the same content notes once
    record Command(Actor who, MatterId matter, Text text, String key) {}
}
