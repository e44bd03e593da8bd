package onething.application.port.in.desk;

import java.util.Optional;
import onething.application.port.DeskFilter;
import onething.application.port.Page;
import onething.domain.party.Actor;
import onething.domain.search.SearchQuery;
import reactor.core.publisher.Mono;

/// Finds matters of the officer's desk by a number, a name, an identity number or its end, a telephone number or a
/// part of an employer's name. The rows and their order are those of [ListDesk].
///
/// A report (举报) is found by what everyone at the desk may read of it. By anything else it is found only for the
/// officer on the case and for approvers.
///
/// Each applicant whose matter is shown can see that it was looked up, as with every other access to personal data.
@FunctionalInterface
public interface SearchDesk {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Page<ListDesk.Row>> search(Query query);

    /// @param filter narrows what is found
    /// @param after  a [Page#next]
    /// @param limit  1 to 100
    record Query(Actor who, SearchQuery wanted, DeskFilter filter, Optional<String> after, int limit) {}
}
