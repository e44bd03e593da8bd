package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import onething.application.port.out.signin.AttemptStore;
import onething.application.port.out.signin.AttemptStore.Claim;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.FailedAttempts;
import reactor.core.publisher.Mono;

/// Counts for each person the user codes without a waiting device: a person who tries codes waits longer
/// each time. A right code does not reset the count; otherwise an attacker could use their own device to
/// get more guesses.
public final class UserCodeGuesses {

    private final AttemptStore triesMade;
    private final Clock clock;

    public UserCodeGuesses(AttemptStore triesMade, Clock clock) {
        this.triesMade = triesMade;
        this.clock = clock;
    }

    /// Gives what was looked up. If it is empty, counts a failure and fails with a `Refused` for
    /// `SignInUnknown`.
    <T> Mono<T> counted(Actor who, Mono<T> lookedUp) {
        var subject = "user-code:" + who.id().value();
        return triesMade.claim(subject, clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) ->
                lookedUp.delayUntil(_ -> triesMade.settle(subject, tries))
                        .switchIfEmpty(Mono.defer(() -> missed(subject, tries)));
            case Claim.Closed(var openFrom) -> {
                var now = clock.instant();
                yield Mono.error(new TriesExhausted(
                        now.isBefore(openFrom) ? Duration.between(now, openFrom) : Duration.ZERO)::refused);
            }
        });
    }

    private <T> Mono<T> missed(String subject, FailedAttempts tries) {
        return triesMade
                .settle(subject, tries.failedAt(clock.instant()))
                .then(Mono.error(new SignInUnknown()::refused));
    }
}
