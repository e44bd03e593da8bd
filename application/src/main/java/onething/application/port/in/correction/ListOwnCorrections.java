package onething.application.port.in.correction;

import java.util.Optional;
import onething.application.port.Page;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the corrections that the caller asked for and their results, the latest first, with the numbers
/// masked.
@FunctionalInterface
public interface ListOwnCorrections {

    /// Fails with a `Refused` for `RoleLacking`, for `CursorInvalid`.
    Mono<Page<CorrectionDetails>> list(Query query);

    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}
}
