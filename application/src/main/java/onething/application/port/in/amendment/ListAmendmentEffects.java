package onething.application.port.in.amendment;

import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.in.guide.ListVersionEffects.Row;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists which running matters an amendment would move, and why, before anybody approves it.
@FunctionalInterface
public interface ListAmendmentEffects {

    /// Fails with a `Refused` for `RoleLacking`, `AmendmentUnknown`, `CursorInvalid`, or for `GuideBroken` while
    /// the amended guide has faults or no first day.
    Mono<Page<Row>> list(Query query);

    record Query(Actor who, UUID amendment, Optional<String> after, int limit) {}
}
