package onething.application.port.in.factor;

import java.time.Instant;
import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Approves or withdraws a proposed reset of a second factor. An approval removes the second factor and its
/// recovery codes, and ends every session of the person. Every administrator may withdraw a proposal.
@FunctionalInterface
public interface DecideFactorReset {

    /// Fails with a `Refused` for `RoleLacking` or `FactorResetUnknown`; an approval also for `StepUpRequired`, and
    /// for `OwnReset` by the administrator who proposed it.
    Mono<Void> decide(Command command);

    /// @param provenAt when the administrator last proved who they are
    record Command(Actor who, UUID reset, boolean approved, Instant provenAt) {}
}
