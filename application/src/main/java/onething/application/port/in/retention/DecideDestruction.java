package onething.application.port.in.retention;

import java.time.Instant;
import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// An administrator approves or declines a destruction list. After the second approval the service destroys the
/// files.
@FunctionalInterface
public interface DecideDestruction {

    /// Fails with a `Refused` for `RoleLacking` or `DestructionListUnknown`; an approval also for `StepUpRequired`,
    /// and for `OwnProposal` by the person who has approved it already.
    Mono<Void> decide(Command command);

    /// @param provenAt when the administrator last proved who they are
    record Command(Actor who, UUID list, boolean approved, Instant provenAt) {}
}
