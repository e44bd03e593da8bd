package onething.application.port.out;

import onething.domain.access.UnmaskedAccess;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Records when masked data was shown in full. Entries are only added, never changed or deleted.
public interface UnmaskedAccesses {

    Mono<Void> add(UnmaskedAccess view);

    /// Gives the accesses to the data of a person, the latest first.
    Flux<UnmaskedAccess> of(PersonId whose);
}
