package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onething.application.port.in.signin.AskingBrowser;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.signin.AttemptStore;
import onething.application.port.out.signin.AttemptStore.Claim;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FailedAttempts;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// Limits failed comparisons to five a day for each identity number and for each browser, and limits those
/// from one network. After that the person can use the password or the office counter.
///
/// On a device that the number's holder has signed in on, failures count for that device only. So strangers
/// who use up the number's attempts elsewhere do not keep the holder out there.
public final class FaceAttempts {

    private static final Duration VERDICT_TIMEOUT = AttemptStore.RESERVATION.minusSeconds(1);

    private final AttemptStore triesMade;
    private final AttemptLimits limits;
    private final RememberedDevice devices;
    private final Accounts accounts;
    private final Clock clock;

    public FaceAttempts(
            AttemptStore triesMade, AttemptLimits limits, RememberedDevice devices, Accounts accounts, Clock clock) {
        this.triesMade = triesMade;
        this.limits = limits;
        this.devices = devices;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Fails with a `Refused` for `TriesExhausted`.
    Mono<Void> requireOneLeft(IdCardNumber idCard, AskingBrowser asking) {
        return subject(idCard, asking).flatMap(this::requireOneLeft);
    }

    /// Before anyone knows who the person is. On a device that somebody has signed in on, the network does
    /// not matter.
    Mono<Void> requireOneLeft(SecretHash browser, AskingBrowser asking) {
        return devices.isKnown(asking.device())
                .flatMap(known -> known ? Mono.empty() : limits.requireFaceLeft(asking.network()))
                .then(Mono.defer(() -> requireOneLeft(subject(browser))));
    }

    Mono<Void> failed(IdCardNumber idCard, SecretHash browser, AskingBrowser asking) {
        return subject(idCard, asking).flatMap(this::failed).then(Mono.defer(() -> failed(browser, asking)));
    }

    /// Gives the outcome of a comparison, if the day has an attempt left for that number. It asks for one
    /// outcome at a time and counts a failure before the next. So five may fail, even if many comparisons
    /// were begun at once.
    ///
    /// `PENDING` while another one is being asked for, or when the answer takes longer than the reservation
    /// lasts; `LOCKED` when no attempt is left.
    Mono<FaceOutcome> verdict(IdCardNumber idCard, SecretHash browser, AskingBrowser asking, Mono<FaceOutcome> asked) {
        return subject(idCard, asking)
                .flatMap(subject -> triesMade.claim(subject, clock.instant()).flatMap(claim -> switch (claim) {
                    case Claim.Open(var tries) ->
                        verdict(subject, tries, asked)
                                .delayUntil(outcome -> outcome.isFailure() ? failed(browser, asking) : Mono.empty());
                    case Claim.Closed _ -> Mono.just(FaceOutcome.PENDING);
                }));
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

    private Mono<Void> failed(SecretHash browser, AskingBrowser asking) {
        return failed(subject(browser)).then(limits.faceFailed(asking.network()));
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

    private Mono<String> subject(IdCardNumber idCard, AskingBrowser asking) {
        return Mono.justOrEmpty(asking.device())
                .filterWhen(_ -> accounts.findByIdCard(idCard)
                        .flatMap(account -> devices.isKnown(asking.device(), account.id())))
                .map(device ->
                        "face-device:" + idCard.value() + ":" + device.hash().value())
                .defaultIfEmpty("face:" + idCard.value());
    }

    private static String subject(SecretHash browser) {
        return "face-browser:" + browser.value();
    }
}
