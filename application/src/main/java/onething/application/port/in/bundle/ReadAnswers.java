package onething.application.port.in.bundle;

import java.time.Instant;
import onething.domain.bundle.BundleId;
import onething.domain.form.Answers;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// What was filled in, with nothing masked, for whoever has just proved who they are. That it was shown
/// is written
/// down.
@FunctionalInterface
public interface ReadAnswers {

    /// Fails with a `Refused` for `BundleUnknown`, for `StepUpRequired` when the proof is too old.
    Mono<Answers> read(Query query);

    /// @param provenAt when the caller last proved who they are
    record Query(Actor who, Instant provenAt, BundleId bundle) {}
}
