package onething.application.port.in.bundle;

import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the caller's bundles, drafts and submitted ones, the last changed first.
@FunctionalInterface
public interface ListBundles {

    Mono<Page<Versioned<Bundle>>> list(Query query);

    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<String> after, int limit) {}
}
