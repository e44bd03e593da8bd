package onething.application.port.in.factor;

import java.time.Instant;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Removes the caller's own second factor and its recovery codes, for example before a change of phones. Every
/// session of the caller ends. Where a second factor is required, the next sign-in sets up another one.
@FunctionalInterface
public interface RemoveSecondFactor {

    /// Fails with a `Refused` for `StepUpRequired` or `SecondFactorMissing`.
    ///
    /// @param provenAt when the caller last proved who they are
    Mono<Void> remove(PersonId person, Instant provenAt);
}
