package onething.application.port.in.factor;

import java.time.Instant;
import onething.domain.factor.FactorReset;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// Proposes to remove the second factor of a member of the staff who has lost phone and recovery codes. Nothing
/// changes until another administrator approves it.
@FunctionalInterface
public interface ProposeFactorReset {

    /// Fails with a `Refused` for `RoleLacking`, `StepUpRequired`, `StaffUnknown`, `SecondFactorMissing` or
    /// `FactorResetOpen`.
    Mono<FactorReset> propose(Command command);

    /// @param reason   how the administrator made sure that the person asked for it; not blank
    /// @param provenAt when the administrator last proved who they are
    record Command(Actor who, PersonId person, Line reason, Instant provenAt) {}
}
