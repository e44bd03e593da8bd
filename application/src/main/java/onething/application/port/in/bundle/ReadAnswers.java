package onething.application.port.in.bundle;

import java.time.Instant;
import onething.domain.bundle.BundleId;
import onething.domain.form.Answers;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads the answers of a bundle unmasked, for a caller who has just proved their identity. The access is
/// recorded.
@FunctionalInterface
public interface ReadAnswers {

    /// Fails with a `Refused` for `BundleUnknown`, for `StepUpRequired` when the proof is too old.
    Mono<Answers> read(Query query);

    /// @param provenAt when the caller last proved who they are
    record Query(Actor who, Instant provenAt, BundleId bundle) {}
}
