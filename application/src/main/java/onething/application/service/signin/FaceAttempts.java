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

/// Five failed comparisons a day, for each number and for each browser. After that there is the
/// password, or the
/// window.
public final class FaceAttempts {

    private static final Duration PATIENCE = AttemptStore.PATIENCE.minusSeconds(1);

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

    /// How a comparison went, if the day has a verdict left for that number: one is asked for at a
    /// time, and what fails
    /// is counted before the next. So however many comparisons were begun side by side, five may fail.
    ///
    /// `PENDING` while another is asked for, or when the answer takes longer than the reservation
    /// holds; `LOCKED` when
    /// none is left.
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
                : asked.timeout(PATIENCE, Mono.just(FaceOutcome.PENDING));
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
