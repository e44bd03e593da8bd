package onething.application.port.in.staff;

import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.account.StaffAccount;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists all staff members in the order in which they were added.
@FunctionalInterface
public interface ListStaff {

    /// Fails with a `Refused` for `RoleLacking` or `CursorInvalid`.
    Mono<Page<Versioned<StaffAccount>>> list(Query query);

    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}
}
