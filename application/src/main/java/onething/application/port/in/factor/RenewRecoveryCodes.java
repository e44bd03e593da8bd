package onething.application.port.in.factor;

import java.time.Instant;
import java.util.List;
import onething.domain.factor.RecoveryCode;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Replaces the caller's recovery codes; earlier ones no longer count.
@FunctionalInterface
public interface RenewRecoveryCodes {

    /// Gives the new codes, this once. Fails with a `Refused` for `StepUpRequired` or `SecondFactorMissing`.
    ///
    /// @param provenAt when the caller last proved who they are
    Mono<List<RecoveryCode>> renew(PersonId person, Instant provenAt);
}
