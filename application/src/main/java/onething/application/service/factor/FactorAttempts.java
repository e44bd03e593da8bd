package onething.application.service.factor;

import onething.application.service.access.CountedAttempts;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SecondFactorRefused;
import reactor.core.publisher.Mono;

/// Counts the wrong codes of a person. Only who knows the password gets here.
public final class FactorAttempts {

    private final CountedAttempts attempts;

    public FactorAttempts(CountedAttempts attempts) {
        this.attempts = attempts;
    }

    /// Completes if the code is right. Otherwise fails with a `Refused` for `SecondFactorRefused` or
    /// `TriesExhausted`.
    ///
    /// @param right whether the code is right
    Mono<Void> counted(PersonId person, Mono<Boolean> right) {
        return attempts.counted("second-factor:" + person.value(), right, SecondFactorRefused::new);
    }
}
