package onething.application.port.out;

import onething.domain.look.UnmaskedAccess;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// When what is masked was shown in full. Views are only ever added.
public interface UnmaskedAccesses {

    Mono<Void> add(UnmaskedAccess view);

    /// The views of what is about a person, the latest first.
    Flux<UnmaskedAccess> of(PersonId whose);
}
