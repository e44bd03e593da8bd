package onething.application.port.in.factor;

import java.time.Instant;
import java.util.List;
import onething.domain.factor.RecoveryCode;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Confirms a second factor with the first code of the app. Every session of the person ends, so that from now on
/// each one began with both factors.
@FunctionalInterface
public interface ConfirmEnrolment {

    /// Gives the recovery codes, this once. Fails with a `Refused` for `StepUpRequired`, `EnrolmentUnknown`,
    /// `SecondFactorRefused` or `TriesExhausted`.
    ///
    /// @param provenAt when the person last proved who they are
    Mono<List<RecoveryCode>> confirm(PersonId person, String code, Instant provenAt);
}
