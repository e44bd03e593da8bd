package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onething.application.port.out.signin.AttemptStore.Claim;
import onething.application.port.out.signin.AttemptStore;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FailedAttempts;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// Limits failed comparisons to five a day, for each identity number and for each browser. After that the
/// person can use the password or the office counter.
public final class FaceAttempts {

    private static final Duration VERDICT_TIMEOUT = AttemptStore.RESERVATION.minusSeconds(1);

    private final AttemptStore triesMade;
    private final Clock clock;

    public FaceAttempts(AttemptStore triesMade, Clock clock) {
        this.triesMade = triesMade;
        this.clock = clock;
    }

    /// Fails with a `Refused` for `TriesExhausted`.
    Mono<Void> requireOneLeft(IdCardNumber idCard) {
        return requireOneLeft(subject(idCard));
    }

    Mono<Void> requireOneLeft(SecretHash browser) {
        return requireOneLeft(subject(browser));
    }

    Mono<Void> failed(IdCardNumber idCard, SecretHash browser) {
        return failed(subject(idCard)).then(failed(subject(browser)));
    }

    /// Gives the outcome of a comparison, if the day has an attempt left for that number. It asks for one
    /// outcome at a time and counts a failure before the next. So five may fail, even if many comparisons
    /// were begun at once.
    ///
    /// `PENDING` while another one is being asked for, or when the answer takes longer than the reservation
    /// lasts; `LOCKED` when no attempt is left.
    Mono<FaceOutcome> verdict(IdCardNumber idCard, SecretHash browser, Mono<FaceOutcome> asked) {
        return triesMade.claim(subject(idCard), clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) ->
                verdict(subject(idCard), tries, asked)
                        .delayUntil(outcome -> outcome.isFailure() ? failed(subject(browser)) : Mono.empty());
            case Claim.Closed _ -> Mono.just(FaceOutcome.PENDING);
        });
    }

    private Mono<FaceOutcome> verdict(String subject, FailedAttempts tries, Mono<FaceOutcome> asked) {
        var answer = tries.isUsedUpAt(clock.instant())
                ? Mono.just(FaceOutcome.LOCKED)
                : asked.timeout(VERDICT_TIMEOUT, Mono.just(FaceOutcome.PENDING));
        return answer.delayUntil(
                outcome -> triesMade.settle(subject, outcome.isFailure() ? tries.failedAt(clock.instant()) : tries));
    }

    private Mono<Void> requireOneLeft(String subject) {
        return triesMade.claim(subject, clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) -> triesMade.settle(subject, tries).then(unlessUsedUp(tries));
            case Claim.Closed(var openFrom) -> Mono.error(new TriesExhausted(until(openFrom))::refused);
        });
    }

    private Mono<Void> unlessUsedUp(FailedAttempts tries) {
        var now = clock.instant();
        return tries.isUsedUpAt(now)
                ? Mono.error(new TriesExhausted(Duration.between(now, tries.forgottenFrom()))::refused)
                : Mono.empty();
    }

    private Mono<Void> failed(String subject) {
        return triesMade.claim(subject, clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) -> triesMade.settle(subject, tries.failedAt(clock.instant()));
            case Claim.Closed _ -> Mono.empty();
        });
    }

    private Duration until(Instant openFrom) {
        var now = clock.instant();
        return now.isBefore(openFrom) ? Duration.between(now, openFrom) : Duration.ZERO;
    }

    private static String subject(IdCardNumber idCard) {
        return "face:" + idCard.value();
    }

    private static String subject(SecretHash browser) {
        return "face-browser:" + browser.value();
    }
}
