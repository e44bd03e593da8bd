package onething.application.port.in.erasure;

import java.time.Instant;
import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// An administrator approves or declines the proposal of a head to erase a note. An approval removes the words with
/// their salt, and records that on the trail of the matter.
@FunctionalInterface
public interface DecideErasure {

    /// Fails with a `Refused` for `RoleLacking` or `ErasureUnknown`; an approval also for `StepUpRequired`, and
    /// for `OwnProposal` by the person who proposed it.
    Mono<Void> decide(Command command);

    /// @param provenAt when the administrator last proved who they are
    record Command(Actor who, UUID erasure, boolean approved, Instant provenAt) {}
}
