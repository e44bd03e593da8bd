package onething.application.port.in.erasure;

import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Lists the proposals to erase a note that wait for an administrator, the oldest first. It shows no note: an
/// administrator reads no matter.
@FunctionalInterface
public interface ListErasures {

    /// Fails with a `Refused` for `RoleLacking`.
    Flux<Waiting> list(Actor who);

    /// @param own whether the caller proposed it, and so cannot approve it
    record Waiting(NoteErasure erasure, MatterNumber number, boolean own) {}
}
