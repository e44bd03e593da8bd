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

    private FreshProof() {}

    /// Fails with a `Refused` for `StepUpRequired` when the proof is older.
    public static Mono<Void> required(Instant provenAt, Clock clock) {
        return Mono.defer(() -> provenAt.plus(FRESH).isBefore(clock.instant())
                ? Mono.error(new StepUpRequired(FRESH)::refused)
                : Mono.empty());
    }
}
