package onething.application.service.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onething.domain.refusal.Refusal.StepUpRequired;
import reactor.core.publisher.Mono;

/// A proof of who somebody is, by face or by password, so fresh that it is hardly anybody else who holds the phone
/// (RFC 9470).
public final class FreshProof {

    private static final Duration FRESH = Duration.ofMinutes(5);

    /// By how much another issuer's clock may be ahead of ours.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private FreshProof() {}

    /// Fails with a `Refused` for `StepUpRequired` when the proof is older, or is said to be of a time that is yet to come.
    public static Mono<Void> required(Instant provenAt, Clock clock) {
        return Mono.defer(() -> isFresh(provenAt, clock.instant())
                ? Mono.empty()
                : Mono.error(new StepUpRequired(FRESH)::refused));
    }

    private static boolean isFresh(Instant provenAt, Instant now) {
        return !provenAt.plus(FRESH).isBefore(now) && !provenAt.isAfter(now.plus(AHEAD));
    }
}
