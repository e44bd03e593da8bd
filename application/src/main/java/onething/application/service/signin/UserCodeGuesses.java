package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import onething.application.port.out.signin.AttemptStore.Claim;
import onething.application.port.out.signin.AttemptStore;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.FailedAttempts;
import reactor.core.publisher.Mono;

/// Counts, for each person, the user codes that nothing waited under: whoever tries codes waits longer
/// and longer. A
/// code that was right forgives nothing, or one's own device would buy guesses at others'.
public final class UserCodeGuesses {

    private final AttemptStore triesMade;
    private final Clock clock;

    public UserCodeGuesses(AttemptStore triesMade, Clock clock) {
        this.triesMade = triesMade;
        this.clock = clock;
    }

    /// What was looked up; an error for `SignInUnknown` when that is empty, and counted.
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
