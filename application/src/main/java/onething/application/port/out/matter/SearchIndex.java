package onething.application.port.out.matter;

import onething.application.port.Versioned;
import onething.domain.matter.MatterId;
import onething.domain.search.SearchTerms;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The stored terms by which matters are found. They are stored with the change of the matter; this port only makes
/// them again when keys change.
public interface SearchIndex {

    /// Gives matters whose terms an older key has hashed, in the order of their ids.
    ///
    /// @param after only those with a higher id
    Flux<MatterId> outdated(MatterId after, int most);

    /// Stores the terms of a matter, hashed with the current key. Does nothing if the matter has changed since this
    /// version: the terms may be outdated, and the next run makes them again.
    Mono<Void> replace(Versioned<MatterId> matter, SearchTerms terms);
}
