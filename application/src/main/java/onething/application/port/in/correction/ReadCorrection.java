package onething.application.port.in.correction;

import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// A correction with all that it is about, for an officer of the office concerned. Reading it is
/// written down, and
/// shown to whoever it is about.
@FunctionalInterface
public interface ReadCorrection {

    /// Fails with a `Refused` for `CorrectionUnknown`, for `RoleLacking` when the caller handles no
    /// matters, or when
    /// the matter is a report and the caller is not on the case.
    Mono<CorrectionDetails> read(Query query);

    record Query(Actor who, UUID correction) {}
}
