package onething.application.service.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onething.application.port.out.signin.AttemptStore;
import onething.application.port.out.signin.AttemptStore.Claim;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SecondFactorRefused;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.FailedAttempts;
import reactor.core.publisher.Mono;

/// Counts the wrong codes of a person, with the waits of wrong passwords. Only who knows the password gets here, so
/// a stranger cannot keep the person waiting.
public final class FactorAttempts {

    private final AttemptStore triesMade;
    private final Clock clock;

    public FactorAttempts(AttemptStore triesMade, Clock clock) {
        this.triesMade = triesMade;
        this.clock = clock;
    }

    /// Completes if the code is right. Otherwise fails with a `Refused` for `SecondFactorRefused` or
    /// `TriesExhausted`. The attempt is reserved before the code is checked, so that of many guesses at once only
    /// one is checked.
    ///
    /// @param right whether the code is right
    Mono<Void> counted(PersonId person, Mono<Boolean> right) {
        var subject = "second-factor:" + person.value();
        return triesMade.claim(subject, clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) ->
                right.flatMap(isRight -> isRight
                        ? triesMade.settle(subject, FailedAttempts.NONE)
                        : rejected(subject, tries.failedAt(clock.instant())));
            case Claim.Closed(var openFrom) -> Mono.error(new TriesExhausted(until(openFrom))::refused);
        });
    }

    private Mono<Void> rejected(String subject, FailedAttempts failed) {
        return triesMade
                .settle(subject, failed)
                .then(Mono.error(new SecondFactorRefused(failed.left(), failed.waitAt(clock.instant()))::refused));
    }

    private Duration until(Instant openFrom) {
        var now = clock.instant();
        return now.isBefore(openFrom) ? Duration.between(now, openFrom) : Duration.ZERO;
    }
}
