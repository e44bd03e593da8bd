package onething.application.port.out.erasure;

import java.time.Instant;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterChange;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The proposals to erase notes of trails, and the erasing.
public interface NoteErasures {

    /// False if a proposal about this event waits.
    Mono<Boolean> propose(NoteErasure erasure);

    /// Gives those that wait for an administrator, the oldest first.
    Flux<NoteErasure> waiting();

    /// Empty when there is none, or it was decided.
    Mono<NoteErasure> find(UUID erasure);

    /// False if it no longer waits.
    Mono<Boolean> decline(UUID erasure, PersonId by, Instant at);

    /// Ends the proposal, removes the words and the salt of the event, and stores the change with the event that
    /// tells it: all or nothing. Empty if the proposal no longer waits. Fails with a `Refused` for
    /// `ChangedMeanwhile`.
    ///
    /// @param by the administrator
    Mono<Versioned<MatterRecord>> erase(NoteErasure erasure, PersonId by, Versioned<MatterChange> change);
}
