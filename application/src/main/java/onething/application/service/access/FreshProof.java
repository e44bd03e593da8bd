package onething.application.service.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onething.domain.refusal.Refusal.StepUpRequired;
import reactor.core.publisher.Mono;

/// A proof of identity, by face or by password, recent enough that probably the same person still holds the
/// phone (RFC 9470). The proof of a member of the staff who has a second factor always included it: each of their
/// sessions began with it, because setting it up ends all earlier ones.
public final class FreshProof {

    /// How old a proof may be.
    public static final Duration FRESH = Duration.ofMinutes(5);

    /// How far the clock of another issuer may be ahead of this service's clock.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private FreshProof() {}

    /// Fails with a `Refused` for `StepUpRequired` when the proof is too old, or its time lies in the
    /// future.
    public static Mono<Void> required(Instant provenAt, Clock clock) {
        return Mono.defer(() ->
                isFresh(provenAt, clock.instant()) ? Mono.empty() : Mono.error(new StepUpRequired(FRESH)::refused));
    }

    /// Whether [#required] would complete.
    public static boolean isFresh(Instant provenAt, Instant now) {
        return !provenAt.plus(FRESH).isBefore(now) && !provenAt.isAfter(now.plus(AHEAD));
    }
}
