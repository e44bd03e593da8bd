package onething.application.port.in.staff;

import java.util.Optional;
import onething.application.port.Page;
import onething.domain.access.AccessSearch;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists what administrators looked for with [SearchAccesses], the latest first.
@FunctionalInterface
public interface ListAccessSearches {

    /// Fails with a `Refused` for `RoleLacking` or `CursorInvalid`.
    Mono<Page<AccessSearch>> list(Query query);

    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}
}
