package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import onething.application.port.out.signin.TriesMade;
import onething.application.port.out.signin.TriesMade.Claim;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.Fingerprint;
import onething.domain.signin.Tries;
import reactor.core.publisher.Mono;

/// Five failed comparisons a day, for each number and for each browser. After that there is the password, or the window.
public final class FaceTries {

    private final TriesMade triesMade;
    private final Clock clock;

    public FaceTries(TriesMade triesMade, Clock clock) {
        this.triesMade = triesMade;
        this.clock = clock;
    }

    /// Fails with a `Refused` for `TriesExhausted`.
    Mono<Void> requireOneLeft(IdCardNumber idCard) {
        return requireOneLeft(subject(idCard));
    }

    Mono<Void> requireOneLeft(Fingerprint browser) {
        return requireOneLeft(subject(browser));
    }

    Mono<Void> failed(IdCardNumber idCard, Fingerprint browser) {
        return failed(subject(idCard)).then(failed(subject(browser)));
    }

    private Mono<Void> requireOneLeft(String subject) {
        return triesMade.claim(subject, clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) -> triesMade.settle(subject, tries).then(unlessUsedUp(tries));
            case Claim.Closed(var openFrom) ->
                Mono.error(new TriesExhausted(Duration.between(clock.instant(), openFrom))::refused);
        });
    }

    private Mono<Void> unlessUsedUp(Tries tries) {
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

    private static String subject(IdCardNumber idCard) {
        return "face:" + idCard.value();
    }

    private static String subject(Fingerprint browser) {
        return "face-browser:" + browser.value();
    }
}
