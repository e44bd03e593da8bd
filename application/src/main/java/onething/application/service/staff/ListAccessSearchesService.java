package onething.application.service.staff;

import onething.application.port.Page;
import onething.application.port.in.staff.ListAccessSearches;
import onething.application.port.out.AccessSearches;
import onething.application.service.access.Access;
import onething.domain.access.AccessSearch;
import reactor.core.publisher.Mono;

/// See [ListAccessSearches].
public final class ListAccessSearchesService implements ListAccessSearches {

    private final AccessSearches searches;

    public ListAccessSearchesService(AccessSearches searches) {
        this.searches = searches;
    }

    @Override
    public Mono<Page<AccessSearch>> list(Query query) {
        return Mono.fromCallable(() -> Access.administrator(query.who()))
                .flatMap(_ -> searches.list(query.after(), query.limit()));
    }
}
