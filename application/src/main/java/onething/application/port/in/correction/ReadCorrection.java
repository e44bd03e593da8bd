package onething.application.port.in.correction;

import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads a correction with all its values, for an officer of the office concerned. The access is recorded
/// and shown to the person concerned.
@FunctionalInterface
public interface ReadCorrection {

    /// Fails with a `Refused` for `CorrectionUnknown`, for `RoleLacking` when the caller handles no
    /// matters, or when the matter is a report (举报) and the caller is not assigned to it.
    Mono<CorrectionDetails> read(Query query);

    record Query(Actor who, UUID correction) {}
}
